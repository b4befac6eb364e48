"""Brussels relocation support, the monthly part: begeleiding bij herhuisvesting / accompagnement au relogement."""
