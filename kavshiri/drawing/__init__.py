"""An answer as a picture: `picture_of` chooses what is drawn where, `page` writes it as one HTML file."""

from kavshiri.drawing.page import page
from kavshiri.drawing.picture import Node, Picture, Tie, picture_of

__all__ = ["Node", "Picture", "Tie", "page", "picture_of"]
