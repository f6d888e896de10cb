"""Every word that pictures and pages say by themselves, in both languages."""

from graph.text import Text

EXECUTES = Text(en="executes", ka="ასრულებს")
PARTNERS = Text(en="partners", ka="პარტნიორია")
IS_NAMED = Text(en="is named in the text", ka="დასახელებულია ტექსტში")
OTHER_TIES = Text(en="belongs to", ka="ეკუთვნის")

WHO_WORKS_WITH_WHOM = Text(en="Who works with whom", ka="ვინ ვისთან მუშაობს")
PLAN_NETWORK = Text(
    en="{bodies} bodies and {ties} ties between them. Two bodies are tied where one executes an activity in which the other"
    " is partner or is named; the more activities, the wider the line.",
    ka="{bodies} უწყება და მათ შორის {ties} კავშირი. ორი უწყება დაკავშირებულია, თუ ერთი ასრულებს აქტივობას, რომელშიც მეორე"
    " პარტნიორია ან დასახელებულია; რაც მეტია აქტივობა, მით სქელია ხაზი.",
)
COORDINATOR_LEFT_OUT = Text(
    en="The coordinator, {name}, executes {executed} of {of} activities and would be tied to nearly everybody: it is left out.",
    ka="კოორდინატორი, {name}, {of} აქტივობიდან {executed}-ს ასრულებს და თითქმის ყველასთან იქნებოდა დაკავშირებული,"
    " ამიტომ ნაჩვენები არ არის.",
)
GROUPS_LEFT_OUT = Text(
    en="Groups that name no single body are left out ({count}).",
    ka="არ არის ნაჩვენები ჯგუფები, რომლებიც კონკრეტულ უწყებას არ ასახელებს ({count}).",
)
TIED_TO_NOBODY_ELSE = Text(
    en="Bodies that are tied only to these are not drawn ({count}).",
    ka="არ ჩანს უწყებები, რომლებიც მხოლოდ მათთან არის დაკავშირებული ({count}).",
)
SWITCHES_BRING_BACK = Text(
    en="The switches above the picture bring them back.", ka="სურათის ზემოთ მოცემული ჩამრთველები მათ აბრუნებს."
)
BODY_DOES = {
    "executes": Text(en="Executes {count} activities.", ka="ასრულებს {count} აქტივობას."),
    "partners": Text(en="Is a partner in {count} activities.", ka="პარტნიორია {count} აქტივობაში."),
    "named": Text(en="Is named in the text of {count} activities.", ka="დასახელებულია {count} აქტივობის ტექსტში."),
}
BODY_NETWORK = Text(en="It is tied to {bodies} bodies.", ka="დაკავშირებულია {bodies} უწყებასთან.")
COORDINATOR_ONLY_WITH_IT = Text(
    en="Of the coordinator's ties only the one to this body is drawn.",
    ka="კოორდინატორის კავშირებიდან ნაჩვენებია მხოლოდ ამ უწყებასთან კავშირი.",
)

MATRIX = Text(en="Bodies × objectives", ka="უწყებები × ამოცანები")
MATRIX_CAPTION = Text(
    en="{bodies} bodies and groups in {columns} objectives; a number where it is more than one activity.",
    ka="{bodies} უწყება და ჯგუფი {columns} ამოცანაში; რიცხვი ნიშნავს, რომ აქტივობა ერთზე მეტია.",
)
MATRIX_CUT = Text(
    en="The {shown} of {bodies} bodies and groups with most activities, in {columns} objectives; the table below has all.",
    ka="{bodies} უწყებიდან და ჯგუფიდან {shown}, რომელთაც ყველაზე მეტი აქტივობა აქვს, {columns} ამოცანაში;"
    " სრული სია ქვემოთ მოცემულ ცხრილშია.",
)
ROSTER = Text(en="Its activities and who is in them", ka="მისი აქტივობები და მონაწილეები")
ROSTER_CAPTION = Text(
    en="{activities} activities in the plan's order, {others} others in them; ringed where it is the only partner ({only}).",
    ka="{activities} აქტივობა გეგმის რიგით და მათში მონაწილე {others} სხვა უწყება და ჯგუფი; შემოხაზულია, სადაც იგი"
    " ერთადერთი პარტნიორია ({only}).",
)
BLOCKS = {
    "department": Text(en="Departments", ka="დეპარტამენტები"),
    "state": Text(en="State bodies", ka="სახელმწიფო უწყებები"),
    "abroad": Text(en="Abroad: partners", ka="საზღვარგარეთ: პარტნიორები"),
    "group": Text(en="Groups, nobody named", ka="ჯგუფები, უწყება დაუსახელებელია"),
    "named": Text(en="Abroad: only named in the text", ka="საზღვარგარეთ: მხოლოდ ტექსტში დასახელებული"),
}
BODIES = Text(en="The bodies as a table", ka="უწყებები ცხრილის სახით")
ACTIVITIES_OF = Text(en="The activities as a table", ka="აქტივობები ცხრილის სახით")
BODY = Text(en="Body", ka="უწყება")
KIND = Text(en="Kind", ka="სახე")
EXECUTES_IN = Text(en="Executes", ka="ასრულებს")
PARTNER_IN = Text(en="Partner in", ka="პარტნიორია")
NAMED_IN = Text(en="Named in", ka="დასახელებულია")
WORKS_WITH = Text(en="Tied to", ka="დაკავშირებულია")
AND_MORE = Text(en="and {count} more", ka="და კიდევ {count}")
ACTIVITY = Text(en="Activity", ka="აქტივობა")
ITS_ROLE = Text(en="Its role", ka="მისი როლი")
EXECUTED_BY = Text(en="Executed by", ka="შემსრულებელი")
PARTNERS_ARE = Text(en="Partners", ka="პარტნიორები")
NAMED_ARE = Text(en="Named in the text", ka="ტექსტში დასახელებული")
QUARTERS = Text(en="Quarters", ka="კვარტლები")
RISKS = Text(en="Risks", ka="რისკები")

PAGE_WORDS = {
    "picture": Text(en="Network", ka="ქსელი"),
    "body": Text(en="Body", ka="უწყება"),
    "views": Text(en="Views", ka="ხედები"),
    "plan": Text(en="Plan", ka="გეგმა"),
    "language": Text(en="ქართულად", ka="In English"),
    "picture_label": Text(
        en="The network; the list of names and the table hold the same without a picture",
        ka="ქსელი; იგივე წერია სახელების სიასა და ცხრილში",
    ),
    "legend": Text(en="Legend: what to show", ka="აღნიშვნები: რა ჩანს"),
    "kinds": Text(en="Kinds", ka="სახეები"),
    "roles": Text(en="Roles", ka="როლები"),
    "filters": Text(en="Filters", ka="ფილტრები"),
    "quarter": Text(en="Quarter", ka="კვარტალი"),
    "goal": Text(en="Goal", ka="მიზანი"),
    "risk": Text(en="Risk", ka="რისკი"),
    "any": Text(en="all", ka="ყველა"),
    "switches": Text(en="Also show", ka="დამატებით"),
    "coordinator": Text(en="the coordinator", ka="კოორდინატორი"),
    "group": Text(en="groups", ka="ჯგუფები"),
    "search": Text(en="Find", ka="ძებნა"),
    "search_hint": Text(en="name, acronym or number", ka="სახელი, აკრონიმი ან ნომერი"),
    "list": Text(en="What is in the picture", ka="რა არის სურათში"),
    "found": Text(en="{count} in the picture", ka="სურათშია: {count}"),
    "hidden_by_filters": Text(en="{count} hidden", ka="დამალულია: {count}"),
    "more_found": Text(en="{count} found, the first {shown} are listed", ka="ნაპოვნია {count}, სიაშია პირველი {shown}"),
    "none_found": Text(en="Nothing in the picture is called that.", ka="სურათში ასეთი სახელი არ არის."),
    "panel": Text(en="Ties and their sources", ka="კავშირები და მათი წყაროები"),
    "panel_hint": Text(
        en="Choose a sign in the picture, in the list or in the table: its ties appear here, "
        "each with the lines of the document that it was read from.",
        ka="აირჩიეთ ნიშანი სურათში, სიაში ან ცხრილში: აქ გამოჩნდება მისი კავშირები და "
        "დოკუმენტის ის სტრიქონები, საიდანაც თითოეული ამოიკითხა.",
    ),
    "no_ties": Text(en="No ties in this picture.", ka="ამ სურათში კავშირები არ აქვს."),
    "tied_to": Text(en="Tied to", ka="დაკავშირებულია"),
    "its_activities": Text(en="Its activities", ka="მისი აქტივობები"),
    "goals": Text(en="Goals", ka="მიზნები"),
    "quarters": Text(en="Quarters", ka="კვარტლები"),
    "risks": Text(en="Risks", ka="რისკები"),
    "sources": Text(en="Sources", ka="წყაროები"),
    "line": Text(en="line", ka="სტრიქონი"),
    "written_as": Text(en="As the plan names it", ka="როგორ არის დასახელებული გეგმაში"),
    "own_page": Text(en="Open its page", ka="მისი გვერდის გახსნა"),
    "close": Text(en="Clear the choice", ka="არჩევის გაუქმება"),
    "focus": Text(en="Only this and its ties", ka="მხოლოდ ეს და მისი კავშირები"),
    "open_neighbours": Text(en="Open its neighbours", ka="მეზობლების გახსნა"),
    "close_neighbours": Text(en="Close its neighbours", ka="მეზობლების დახურვა"),
    "everything": Text(en="Show everything", ka="ყველაფრის ჩვენება"),
    "path": Text(en="Path to another", ka="გზა სხვა უწყებამდე"),
    "path_choose": Text(
        en="Choose where the path ends: in the picture, the list or the table.",
        ka="აირჩიეთ, სად მთავრდება გზა: სურათში, სიაში ან ცხრილში.",
    ),
    "path_is": Text(en="The shortest path, {count} ties:", ka="უმოკლესი გზა, {count} კავშირი:"),
    "no_path": Text(en="No path joins the two here.", ka="აქ მათ გზა არ აერთებს."),
    "path_end": Text(en="Clear the path", ka="გზის გაუქმება"),
    "zoom_in": Text(en="Closer", ka="გადიდება"),
    "zoom_out": Text(en="Farther", ka="დაპატარავება"),
    "whole": Text(en="Whole picture", ka="მთელი სურათი"),
    "zoom_hint": Text(
        en="Ctrl and the wheel, or two fingers, bring closer; names that would overlap appear then.",
        ka="გასადიდებლად: Ctrl და ბორბალი ან ორი თითი; სახელები, რომლებიც ერთმანეთს დაფარავდა, მაშინ გამოჩნდება.",
    ),
    "downloads": Text(en="Download", ka="ჩამოტვირთვა"),
    "reset": Text(en="Clear filters", ka="ფილტრების გასუფთავება"),
    "table": Text(en="The answer as a table", ka="პასუხი ცხრილის სახით"),
    "table_rows": Text(en="rows", ka="რიგი"),
    "sort_hint": Text(en="A heading's button sorts by its column.", ka="სათაურის ღილაკი სვეტის მიხედვით ალაგებს."),
    "no_rows": Text(en="The table has no rows.", ka="ცხრილი ცარიელია."),
    "sorted_by": Text(en="Sorted by", ka="დალაგებულია სვეტით"),
    "total": Text(en="Activities", ka="აქტივობები"),
    "only_partner": Text(en="the only partner", ka="ერთადერთი პარტნიორი"),
    "same_again": Text(en="The same again on the command line", ka="იგივე ბრძანებით"),
    "no_script": Text(
        en="The picture needs JavaScript, which is off here. The table below says the same.",
        ka="სურათს JavaScript სჭირდება, რომელიც გამორთულია. ქვემოთ მოცემულ ცხრილში იგივე წერია.",
    ),
    "nothing": Text(en="There is nothing to draw here.", ka="აქ დასახატი არაფერია."),
    "yes": Text(en="yes", ka="დიახ"),
    "no": Text(en="no", ka="არა"),
    "unconfirmed": Text(en="not in the vocabulary", ka="ლექსიკონში არ არის"),
}

# The places in a document that the evidence names; another place is shown under the name that it has.
