"""A report as people read it: what comes first, in which group each right stands, and in which words.

For the terminal, the sheet of paper and pages alike. It computes nothing: all figures are those of `takeup.check`.
"""
