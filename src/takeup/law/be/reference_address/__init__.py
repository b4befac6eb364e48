"""Reference address at the public centre: referentieadres bij het OCMW / adresse de référence au CPAS."""
