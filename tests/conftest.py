"""Generated cases are the same on every run and every machine, so that a failure can be repeated."""

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.load_profile("ci")
