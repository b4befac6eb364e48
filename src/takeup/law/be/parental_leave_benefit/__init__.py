"""Allowance during parental leave (uitkering voor ouderschapsverlof / allocation de congé parental)."""
