"""What holds for every page: who reads a file is written down first, and what only reads cannot write."""
