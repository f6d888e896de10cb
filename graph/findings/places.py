"""What is told of lines, rows, columns and headings, and of the title page."""

from graph.findings.kind import FindingKind
from graph.text import Text

CONTINUED = FindingKind(
    "continued",
    "note",
    Text(en="goes on after a break", ka="გრძელდება წყვეტის შემდეგ"),
    Text(
        en="The row has no number of its own and goes on with {after}.",
        ka="სტრიქონს საკუთარი ნომერი არა აქვს და აგრძელებს აქტივობას {after}.",
    ),
)
HEADING_JOINED = FindingKind(
    "heading-joined",
    "note",
    Text(en="heading goes on", ka="სათაური გრძელდება"),
    Text(en="The line goes on with heading {after}.", ka="სტრიქონი აგრძელებს სათაურს {after}."),
)
HEADING_NUMBERED = FindingKind(
    "heading-numbered",
    "note",
    Text(en="heading numbered by its place", ka="სათაური დანომრილია ადგილის მიხედვით"),
    Text(
        en="The goal or objective has no number; it is {after} by its place.",
        ka="მიზანს ან ამოცანას ნომერი არა აქვს; ადგილის მიხედვით არის {after}.",
    ),
)
UNREAD_COLUMN = FindingKind(
    "unread-column",
    "look",
    Text(en="column that is not read", ka="სვეტი არ იკითხება"),
    Text(
        en="No column is called “{before}”, and its cells are not read. If it is one of ours, add the name to columns.yml.",
        ka="სვეტი „{before}“ უცნობია და მისი უჯრები არ იკითხება. თუ ნაცნობი სვეტია, დაამატეთ სახელი columns.yml-ში.",
    ),
)
CO_EXECUTORS = FindingKind(
    "co-executors",
    "look",
    Text(en="co-executors read as partners", ka="თანაშემსრულებლები ჩათვლილია პარტნიორებად"),
    Text(
        en="The column “{before}” names those who help the executor: its bodies were read as partners.",
        ka="სვეტში „{before}“ ისინი არიან, ვინც შემსრულებელს ეხმარება: ჩათვლილია პარტნიორებად.",
    ),
)
UNREAD_CELL = FindingKind(
    "unread-cell",
    "lost",
    Text(en="cell that was not read", ka="უჯრა არ წაიკითხა"),
    Text(en="The cell stands in a column that is not read.", ka="უჯრა იმ სვეტშია, რომელიც არ იკითხება."),
)
UNPLACED = FindingKind(
    "unplaced",
    "lost",
    Text(en="could not be placed", ka="ადგილი ვერ მოიძებნა"),
    Text(
        en="The line belongs to no heading, row or title that the reader knows. Read it in the source.",
        ka="სტრიქონი არ ეკუთვნის არც სათაურს, არც ცხრილის სტრიქონს. წაიკითხეთ წყაროში.",
    ),
)
CONTENTS_ONLY = FindingKind(
    "contents-only",
    "look",
    Text(en="only in the list of contents", ka="მხოლოდ სარჩევშია"),
    Text(
        en="The list of contents has {after}, the text does not: is the document complete?",
        ka="{after} სარჩევში არის, ტექსტში კი არა: დოკუმენტი სრულია?",
    ),
)
HEADING_DIFFERS = FindingKind(
    "heading-differs",
    "look",
    Text(en="heading written in two ways", ka="სათაური ორნაირად წერია"),
    Text(
        en="Heading {code} is written otherwise elsewhere: “{after}”.",
        ka="სათაური {code} სხვაგან სხვანაირად წერია: „{after}“.",
    ),
)
NO_NUMBER = FindingKind(
    "no-number",
    "look",
    Text(en="activity without a number", ka="აქტივობა ნომრის გარეშე"),
    Text(
        en="The row has no number and begins an activity of its own: kept as {after}. Check that it is one.",
        ka="სტრიქონს ნომერი არა აქვს და ახალ აქტივობას იწყებს: შენახულია როგორც {after}. შეამოწმეთ.",
    ),
)
NUMBERED = FindingKind(
    "numbered",
    "note",
    Text(en="numbered by its place", ka="დანომრილია ადგილის მიხედვით"),
    Text(
        en="The plan numbers no activities; this one is {after} by its place.",
        ka="გეგმა აქტივობებს არ ნომრავს; ადგილით ესაა {after}.",
    ),
)
MISPLACED = FindingKind(
    "misplaced",
    "note",
    Text(en="stands under another heading", ka="სხვა სათაურის ქვეშ წერია"),
    Text(
        en="{before} stands under heading {under}; its number puts it under {after}, where it was put.",
        ka="{before} წერია სათაურის ქვეშ {under}; ნომრით ეკუთვნის სათაურს {after} და იქ მოთავსდა.",
    ),
)
BESIDE = FindingKind(
    "beside",
    "look",
    Text(en="its number says otherwise", ka="ნომერი სხვას ამბობს"),
    Text(
        en="{before} stands beside {after}, where it was put; its number belongs to {above}.",
        ka="{before} წერია გასწვრივ: {after}, და იქ მოთავსდა; ნომრით ეკუთვნის: {above}.",
    ),
)
COUNTED_FROM_HEADING = FindingKind(
    "counted-from-heading",
    "note",
    Text(en="counted from its objective", ka="ითვლება ამოცანიდან"),
    Text(
        en="{before} counts from the objective beside it; with the objective's number it is {after}.",
        ka="{before} ითვლება გასწვრივ დაწერილი ამოცანიდან; ამოცანის ნომრით არის {after}.",
    ),
)
NO_HEADING = FindingKind(
    "no-heading",
    "look",
    Text(en="no heading with its number", ka="მისი ნომრის სათაური არ არის"),
    Text(
        en="{before} has no heading of its number; it was put under {after}.",
        ka="{before}: მისი ნომრის სათაური არ არის; მოთავსდა აქ: {after}.",
    ),
)
NO_HEADINGS = FindingKind(
    "no-headings",
    "look",
    Text(en="no goals and no objectives", ka="მიზნები და ამოცანები არ არის"),
    Text(
        en="The plan has no headings with numbers: all its activities stand under {after} itself.",
        ka="გეგმას დანომრილი სათაურები არა აქვს: ყველა აქტივობა უშუალოდ {after}-ის ქვეშ დგას.",
    ),
)
EMPTY_HEADING = FindingKind(
    "empty-heading",
    "look",
    Text(en="heading without activities", ka="სათაური აქტივობების გარეშე"),
    Text(
        en="No activity stands under {after}. Check that it is a goal or an objective, and no other numbered text.",
        ka="სათაურის {after} ქვეშ აქტივობა არ არის. შეამოწმეთ, მიზანი ან ამოცანაა თუ სხვა დანომრილი ტექსტი.",
    ),
)
SHORT_ROW = FindingKind(
    "short-row",
    "look",
    Text(en="row that ends early", ka="სტრიქონი ადრე წყდება"),
    Text(
        en="The row of {before} has {cells} cells, the header {columns}: is the file cut off here?",
        ka="სტრიქონში {before} არის {cells} უჯრა, თავში კი {columns}: ხომ არ წყდება ფაილი აქ?",
    ),
)
NO_YEAR = FindingKind(
    "no-year",
    "look",
    Text(en="no year given", ka="წელი მითითებული არ არის"),
    Text(en="Neither the title nor the table gives a year.", ka="წელი არც სათაურშია და არც ცხრილში."),
)
NO_OWNER = FindingKind(
    "no-owner",
    "look",
    Text(en="no owner given", ka="მფლობელი მითითებული არ არის"),
    Text(
        en="The title page names no body that the vocabulary knows: names of units are kept within this plan.",
        ka="სატიტულო გვერდი ცნობილ უწყებას არ ასახელებს: დანაყოფების სახელები მხოლოდ ამ გეგმის ფარგლებში გაიგება.",
    ),
)
NO_TITLE = FindingKind(
    "no-title",
    "look",
    Text(en="no title found", ka="სათაური ვერ მოიძებნა"),
    Text(
        en="There is no title page: the file's name stands for the title.",
        ka="სატიტულო გვერდი არ არის: სათაურად ფაილის სახელია აღებული.",
    ),
)
