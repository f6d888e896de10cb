"""A whole plan as one file: what is mailed to a person who installs nothing."""

from kavshiri.whole_plan.page import Report, whole_page

__all__ = ["Report", "whole_page"]
