"""Documents in, plan and findings out."""

from loaders.reading import Reading, load

__all__ = ["Reading", "load"]
