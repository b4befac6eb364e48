"""Study allowance of the French Community (studietoelage van de Franse Gemeenschap / allocation d'études)."""
