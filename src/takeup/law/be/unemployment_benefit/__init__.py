"""Unemployment benefit: werkloosheidsuitkering / allocation de chômage."""
