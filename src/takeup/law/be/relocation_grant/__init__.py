"""Brussels relocation support, the moving grant: verhuistoelage / allocation de déménagement."""
