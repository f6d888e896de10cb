"""Pictures: of an answer, a plan or a body; each as a page, a drawing without a browser, or a network for analysts."""

from kavshiri.drawing.bodies import organisation_picture, plan_picture
from kavshiri.drawing.page import page, page_of_organisation, page_of_plan
from kavshiri.drawing.picture import Node, Picture, Tie, picture_of

__all__ = [
    "Node",
    "Picture",
    "Tie",
    "organisation_picture",
    "page",
    "page_of_organisation",
    "page_of_plan",
    "picture_of",
    "plan_picture",
]
