"""Plans of any size, made from the sample: its rows again and again under new numbers."""

from pathlib import Path

from loaders.codes import numbered, without_number

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "mia-international-relations-2020.txt"
_ROW_CELLS = 9


def plan_text(activities: int) -> str:
    """A plan with that many activities, a page break after every three rows as in the sample.

    Parameters
    ----------
    activities
        How many rows the table has.
    """
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    title, header = lines[:11], lines[48:51]
    rows = [line for line in lines[52:] if len(line.split("\t")) == _ROW_CELLS and numbered(line.split("\t")[0])]
    text = [*title, ""]
    for number in range(activities):
        objective, place = divmod(number, 20)
        if place == 0:
            text += [
                "",
                f"{objective + 1}. მიზანი {objective + 1}",
                "",
                f"{objective + 1}.1. ამოცანა: თანამშრომლობა {objective + 1}",
                "",
            ]
        if number % 3 == 0:
            text += header
        activity, *cells = rows[number % len(rows)].split("\t")
        text.append("\t".join([f"{objective + 1}.1.{place + 1} {without_number(activity)}", *cells]))
    return "\n".join(text) + "\n"
