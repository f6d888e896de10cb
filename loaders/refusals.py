"""Why a document cannot be read as a plan: one line each, with the place and what to do."""

from graph.errors import DocumentRefused


def no_table(file: str) -> DocumentRefused:
    """There is no activity table at all."""
    return DocumentRefused(
        f"{file}: no activity table found: looked for a header with columns such as აქტივობა, შემსრულებელი, პარტნიორი"
        " (Activity, Executor, Partner), cells parted by tabs. Is it an action plan?",
        f"{file}: აქტივობების ცხრილი ვერ მოიძებნა: იძებნებოდა სვეტები აქტივობა, შემსრულებელი, პარტნიორი."
        " უჯრებს ტაბულაცია უნდა ყოფდეს. ეს სამოქმედო გეგმაა?",
    )


def no_header(file: str) -> DocumentRefused:
    """There are rows, and no header anywhere."""
    return DocumentRefused(
        f"{file}: the table has no header. Put a line with the columns' names (activity, executor, partner …) above it.",
        f"{file}: ცხრილს სათაურების სტრიქონი არა აქვს (აქტივობა, შემსრულებელი, პარტნიორი …).",
    )


def row_before_header(file: str, line: int) -> DocumentRefused:
    """A row stands above the first header."""
    return DocumentRefused(
        f"{file}, line {line}: a table row stands before any header. Put the header (activity, executor, partner …)"
        " above it.",
        f"{file}, სტრიქონი {line}: ცხრილის სტრიქონს სათაურების სტრიქონი არ უძღვის (აქტივობა, შემსრულებელი, პარტნიორი …).",
    )


def too_many_cells(file: str, line: int, cells: int, columns: int) -> DocumentRefused:
    """A row has filled cells beyond the last column."""
    return DocumentRefused(
        f"{file}, line {line}: the row has {cells} cells, its header {columns}. Take out the extra tab, or give the"
        " header the missing column.",
        f"{file}, სტრიქონი {line}: სტრიქონში {cells} უჯრაა, სათაურებში კი {columns}. წაშალეთ ზედმეტი ტაბულაცია ან"
        " დაამატეთ სვეტის სათაური.",
    )


def number_twice(file: str, line: int, code: str, first: int) -> DocumentRefused:
    """One number is given to two activities, or to a heading and an activity."""
    return DocumentRefused(
        f"{file}, line {line}: number {code} stands in line {first} already. Give one of them its own number.",
        f"{file}, სტრიქონი {line}: ნომერი {code} უკვე წერია სტრიქონში {first}. ერთ-ერთს შეუცვალეთ ნომერი.",
    )
