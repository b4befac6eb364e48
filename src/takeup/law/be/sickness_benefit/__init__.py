"""Benefit for people unfit for work (arbeidsongeschiktheidsuitkering / indemnité d'incapacité de travail)."""
