"""Answers and graphs in the forms of other programs."""
