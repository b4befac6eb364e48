"""Millions of households: Arrow in, Arrow out; what they miss, counted honestly.

Knows the engine and the model of non-take-up, no country, no dossier and no web page. Its packages (NumPy, Arrow,
llvmlite, ...) come with `pip install takeup[population]`; a check of one household does without them.
"""
