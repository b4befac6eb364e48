"""Insertion allowance after studies: inschakelingsuitkering / allocation d'insertion."""
