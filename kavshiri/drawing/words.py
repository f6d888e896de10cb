"""Every word that the page says by itself, in both languages."""

from graph.text import Text

EXECUTES = Text(en="executes", ka="ასრულებს")
PARTNERS = Text(en="partners", ka="პარტნიორია")
IS_NAMED = Text(en="is named in the text", ka="დასახელებულია ტექსტში")
OTHER_TIES = Text(en="belongs to", ka="ეკუთვნის")

PAGE_WORDS = {
    "picture": Text(en="Picture", ka="სურათი"),
    "picture_label": Text(
        en="The answer as a network; the list of names and the table hold the same without a picture",
        ka="პასუხი ქსელის სახით; იგივე წერია სახელების სიასა და ცხრილში",
    ),
    "legend": Text(en="Legend: what to show", ka="აღნიშვნები: რა ჩანს"),
    "kinds": Text(en="Kinds", ka="სახეები"),
    "roles": Text(en="Roles", ka="როლები"),
    "search": Text(en="Find in the picture", ka="ძებნა სურათში"),
    "search_hint": Text(en="name, acronym or number", ka="სახელი, აკრონიმი ან ნომერი"),
    "found": Text(en="{count} in the picture", ka="სურათშია: {count}"),
    "none_found": Text(en="Nothing in the picture is called that.", ka="სურათში ასეთი სახელი არ არის."),
    "panel": Text(en="Ties and their sources", ka="კავშირები და მათი წყაროები"),
    "panel_hint": Text(
        en="Choose a sign in the picture, in the list or in the table: its ties appear here, "
        "each with the lines of the document that it was read from.",
        ka="აირჩიეთ ნიშანი სურათში, სიაში ან ცხრილში: აქ გამოჩნდება მისი კავშირები და "
        "დოკუმენტის ის სტრიქონები, საიდანაც თითოეული ამოიკითხა.",
    ),
    "no_ties": Text(en="No ties in this picture.", ka="ამ სურათში კავშირები არ აქვს."),
    "read_from": Text(en="Read from", ka="ამოკითხულია აქედან"),
    "line": Text(en="line", ka="სტრიქონი"),
    "written_as": Text(en="As the plan names it", ka="როგორ არის დასახელებული გეგმაში"),
    "close": Text(en="Clear the choice", ka="არჩევის გაუქმება"),
    "zoom_in": Text(en="Closer", ka="გადიდება"),
    "zoom_out": Text(en="Farther", ka="დაპატარავება"),
    "whole": Text(en="Whole picture", ka="მთელი სურათი"),
    "zoom_hint": Text(
        en="Ctrl and the wheel, or two fingers, bring closer; names that would overlap appear then.",
        ka="გასადიდებლად: Ctrl და ბორბალი ან ორი თითი; სახელები, რომლებიც ერთმანეთს დაფარავდა, მაშინ გამოჩნდება.",
    ),
    "names_in": Text(en="Names in Georgian", ka="სახელები ინგლისურად"),
    "table": Text(en="The answer as a table", ka="პასუხი ცხრილის სახით"),
    "table_caption": Text(
        en="{count} rows. A heading's button sorts by its column.",
        ka="რიგების რაოდენობა: {count}. სათაურის ღილაკი სვეტის მიხედვით ალაგებს.",
    ),
    "no_rows": Text(en="The table has no rows.", ka="ცხრილი ცარიელია."),
    "sorted_by": Text(en="Sorted by", ka="დალაგებულია სვეტით"),
    "same_again": Text(en="The same again on the command line", ka="იგივე კითხვა ბრძანებით"),
    "no_script": Text(
        en="The picture needs JavaScript, which is off here. The table below says the same.",
        ka="სურათს JavaScript სჭირდება, რომელიც გამორთულია. ქვემოთ მოცემულ ცხრილში იგივე წერია.",
    ),
    "nothing": Text(en="There is nothing to draw in this answer.", ka="ამ პასუხში დასახატი არაფერია."),
    "yes": Text(en="yes", ka="დიახ"),
    "no": Text(en="no", ka="არა"),
    "unconfirmed": Text(en="not in the vocabulary", ka="ლექსიკონში არ არის"),
}

# The places in a document that the evidence names; another place is shown under the name that it has.
PLACES = {
    "activity": Text(en="activity", ka="აქტივობა"),
    "executor": Text(en="executor", ka="შემსრულებელი"),
    "partner": Text(en="partner", ka="პარტნიორი"),
    "indicator": Text(en="indicator", ka="ინდიკატორი"),
    "risk": Text(en="risk", ka="რისკი"),
    "heading": Text(en="heading", ka="სათაური"),
    "title": Text(en="title", ka="დასახელება"),
    "vocabulary": Text(en="vocabulary", ka="ლექსიკონი"),
}
