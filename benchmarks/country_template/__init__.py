"""The benefits and taxes of OpenFisca's country template, written as law of takeup: a second, invented jurisdiction.

The amounts and conditions are those of the package openfisca-country-template 8.2.0 (the template invents a country, so
that a new package has something to start from). Written anew from what that law says: a right is a folder, a tax is a
file. `variables.py` names what the benchmark compares.
"""
