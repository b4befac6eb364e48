"""How many people miss which right, in which way, how many euros, where, and how sure that is.

Works on arrays and on the folder that a screen writes; knows no law. Every answer is an `Estimate`.
"""
