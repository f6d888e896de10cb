"""`python -m kavshiri.reference FOLDER` writes the generated pages of the guide."""

import sys
from pathlib import Path

from kavshiri.reference import write

if len(sys.argv) != 2:
    print("usage: python -m kavshiri.reference FOLDER", file=sys.stderr)
    sys.exit(2)
for page in write(Path(sys.argv[1])):
    print(page)
