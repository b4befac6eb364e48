"""The check without a name: one question a page, rights that appear beside it, and one sheet of paper at the end.

Nothing is kept on the server: the answers travel in the page, signed and packed (`state.py`). The same pages ask the
questions of a household's file, where each answer is recorded.
"""
