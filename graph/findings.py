"""The kinds of findings, declared once: what each means, how much it weighs, and the words that tell it."""

from dataclasses import dataclass

from graph.evidence import Finding, Weight
from graph.text import Text


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding; `why` has places for `{before}`, `{after}` and what else the kind needs."""

    name: str
    weight: Weight
    title: Text
    why: Text

    def at(
        self,
        line: int,
        column: str,
        before: str,
        after: str = "",
        *,
        score: float = 1.0,
        weight: Weight | None = None,
        **values: object,
    ) -> Finding:
        """A finding of this kind at a place of the source."""
        why = self.why.format(before=before, after=after, **values)
        return Finding(self.name, weight or self.weight, line, column, before, after, round(score, 2), why.en, why.ka)


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
SLIP = FindingKind(
    "slip",
    "note",
    Text(en="slip of the scan", ka="სკანირების შეცდომა"),
    Text(
        en="“{before}” is no word that plans use; “{after}” is, and differs by letters that a scan confuses.",
        ka="„{before}“ გეგმებში არ გვხვდება, „{after}“ კი გვხვდება და სკანირებისას არევადი ასოებით განსხვავდება.",
    ),
)
SPACING = FindingKind(
    "spacing",
    "note",
    Text(en="spaces or dashes", ka="ინტერვალი ან ტირე"),
    Text(en="Spaces or dashes were made regular.", ka="ინტერვალები ან ტირეები გასწორდა."),
)
NAME_MENDED = FindingKind(
    "name-mended",
    "note",
    Text(en="name mended", ka="სახელი გასწორდა"),
    Text(
        en="Read as “{after}”: {share} of the letters agree and no other known name comes near.",
        ka="წაკითხულია როგორც „{after}“: ასოების {share} ემთხვევა და სხვა ცნობილი სახელი ასე ახლოს არ არის.",
    ),
)
ACRONYM_MENDED = FindingKind(
    "acronym-mended",
    "note",
    Text(en="acronym mended", ka="აკრონიმი გასწორდა"),
    Text(
        en="“{before}” stands after the name of {after}, whose acronym it nearly is.",
        ka="„{before}“ წერია სახელის შემდეგ: {after}; თითქმის მისი აკრონიმია.",
    ),
)
ACRONYM_TELLS = FindingKind(
    "acronym-tells",
    "look",
    Text(en="told by its acronym", ka="ამოცნობილია აკრონიმით"),
    Text(
        en="The name is not known, the acronym in brackets is: read as “{after}”. Check it against the source.",
        ka="სახელი უცნობია, ფრჩხილებში მითითებული აკრონიმი კი ცნობილი: წაკითხულია როგორც „{after}“. შეადარეთ წყაროს.",
    ),
)
UNKNOWN_NAME = FindingKind(
    "unknown-name",
    "look",
    Text(en="name not in the vocabulary", ka="სახელი ლექსიკონში არ არის"),
    Text(
        en="No organisation is called “{before}”; kept as an unconfirmed one ({category}). Closest: {nearest}."
        " Add it, or an alias, to your vocabulary file (kavshiri paths tells where it is).",
        ka="ორგანიზაცია სახელით „{before}“ უცნობია; დარჩა დაუდასტურებლად ({category_ka}). უახლოესი: {nearest_ka}."
        " დაამატეთ იგი ან მისი სხვა სახელი თქვენს ლექსიკონს (ფაილის ადგილს გიჩვენებთ kavshiri paths).",
    ),
)
SAME_UNKNOWN_NAME = FindingKind(
    "same-unknown-name",
    "look",
    Text(en="taken for the same unconfirmed name", ka="ჩათვლილია იმავე დაუდასტურებელ სახელად"),
    Text(
        en="“{before}” was taken for “{after}”, which this document names elsewhere. Check that they are one body.",
        ka="„{before}“ ჩაითვალა იმავე სახელად, რასაც დოკუმენტი სხვაგან წერს: „{after}“. შეამოწმეთ, ერთი უწყებაა თუ არა.",
    ),
)
OWN_GROUP = FindingKind(
    "own-group",
    "look",
    Text(en="a body's own units", ka="უწყების საკუთარი დანაყოფები"),
    Text(
        en="The words say “{before}”: tied to {after} and to the group. Check who is meant.",
        ka="წერია „{before}“: დაუკავშირდა ორივეს, {after} და ჯგუფს. შეამოწმეთ, ვინ იგულისხმება.",
    ),
)
QUALIFIED = FindingKind(
    "qualified",
    "look",
    Text(en="words added to a name", ka="სახელს ახლავს სიტყვები"),
    Text(
        en="“{before}” stands beside the name of {after} and is not part of it. Check that the body is meant.",
        ka="„{before}“ წერია სახელთან: {after}, და მისი ნაწილი არ არის. შეამოწმეთ, ეს უწყება იგულისხმება თუ არა.",
    ),
)
NAMED_TWICE = FindingKind(
    "named-twice",
    "note",
    Text(en="named twice in one cell", ka="ერთ უჯრაში ორჯერ წერია"),
    Text(
        en="{after} stands twice in the cell: one tie, both places kept.",
        ka="{after} უჯრაში ორჯერ წერია: კავშირი ერთია, ორივე ადგილი შენახულია.",
    ),
)
LEGAL_FORM = FindingKind(
    "legal-form",
    "look",
    Text(en="two legal forms", ka="ორი სამართლებრივი ფორმა"),
    Text(
        en="{after} was written with the legal form {other} elsewhere.",
        ka="{after} სხვაგან სხვა სამართლებრივი ფორმით წერია: {other}.",
    ),
)
UNLISTED_MENTION = FindingKind(
    "unlisted-mention",
    "look",
    Text(en="unlisted body named in the text", ka="ტექსტში უცნობი უწყებაა დასახელებული"),
    Text(
        en="The text seems to name a body that the vocabulary lacks: “{before}”. Kept as an unconfirmed one.",
        ka="ტექსტი თითქოს ასახელებს უწყებას, რომელიც ლექსიკონში არ არის: „{before}“. დარჩა დაუდასტურებლად.",
    ),
)
NAMED_INSIDE = FindingKind(
    "named-inside",
    "look",
    Text(en="named inside a longer name", ka="უფრო გრძელი სახელის შიგნით"),
    Text(
        en="{after} stands where a longer name of another body may be meant. Check it against the source.",
        ka="{after} შესაძლოა სხვა უწყების უფრო გრძელი სახელის ნაწილი იყოს. შეადარეთ წყაროს.",
    ),
)
UNKNOWN_ACRONYM = FindingKind(
    "unknown-acronym",
    "note",
    Text(en="acronym that names no known body", ka="აკრონიმი, რომელიც ცნობილ უწყებას არ ასახელებს"),
    Text(
        en="“{before}” names no known body; no tie was made. If it is a body, add it to your vocabulary file.",
        ka="„{before}“ ცნობილ უწყებას არ ასახელებს; კავშირი არ გაკეთდა. თუ უწყებაა, დაამატეთ ლექსიკონს.",
    ),
)
OWN_MINISTRY = FindingKind(
    "own-ministry",
    "note",
    Text(en="the plan's owner speaks of itself", ka="გეგმის მფლობელი საკუთარ თავს ახსენებს"),
    Text(
        en="“{before}” is the plan's owner, {after}; a plan naming its own owner makes no tie.",
        ka="„{before}“ გეგმის მფლობელია ({after}); საკუთარი თავის ხსენება კავშირს არ ქმნის.",
    ),
)
NO_DEADLINE = FindingKind(
    "no-deadline",
    "look",
    Text(en="no deadline given", ka="ვადა მითითებული არ არის"),
    Text(
        en="{after} marks no quarter: it stays without one, and is not taken to run all year.",
        ka="{after}: არც ერთი კვარტალი არ არის მონიშნული; ვადის გარეშე დარჩა, მთელ წლად არ ითვლება.",
    ),
)
UNKNOWN_MARK = FindingKind(
    "unknown-mark",
    "look",
    Text(en="mark not understood", ka="ნიშანი გაუგებარია"),
    Text(
        en="“{before}” is no mark that plans use for a quarter; no tie was made.",
        ka="„{before}“ კვარტლის მოსანიშნად არ გამოიყენება; კავშირი არ გაკეთდა.",
    ),
)
QUARTERS_ASSUMED = FindingKind(
    "quarters-assumed",
    "look",
    Text(en="quarters without a label", ka="კვარტლები დაუსათაურებელია"),
    Text(
        en="The four cells under “{before}” bear no label: taken for the quarters I to IV in order.",
        ka="ოთხ უჯრას სვეტში „{before}“ სათაური არა აქვს: ჩაითვალა კვარტლებად I-დან IV-მდე.",
    ),
)
DEADLINE_READ = FindingKind(
    "deadline-read",
    "note",
    Text(en="deadline in words", ka="ვადა სიტყვიერად წერია"),
    Text(en="“{before}” was read as {after}.", ka="„{before}“ წაკითხულია როგორც {after}."),
)
UNCLEAR_PHRASE = FindingKind(
    "unclear-phrase",
    "look",
    Text(en="may be more than one", ka="შესაძლოა ერთზე მეტია"),
    Text(
        en="The cell may hold more than one, and where one ends is not clear: kept whole.",
        ka="უჯრაში შესაძლოა ერთზე მეტი წერია და საზღვარი გაურკვეველია: დარჩა მთლიანად.",
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
WHOSE_UNIT = FindingKind(
    "whose-unit",
    "look",
    Text(en="whose unit is not said", ka="არ ჩანს, ვისი დანაყოფია"),
    Text(
        en="“{before}” stands after {other} and was taken for the plan owner's unit ({after}). Check whose it is.",
        ka="„{before}“ წერია უწყების შემდეგ: {other}, და გეგმის მფლობელის დანაყოფად ჩაითვალა ({after}). შეამოწმეთ, ვისია.",
    ),
)
EXCLUDED = FindingKind(
    "excluded",
    "look",
    Text(en="a body that is excepted", ka="გამორიცხული უწყება"),
    Text(
        en="“{said}” stands before “{before}”: taken for an exception, and no tie was made. Check it against the source.",
        ka="„{before}“ – წინ უწერია „{said}“: ჩაითვალა გამონაკლისად და კავშირი არ გაკეთდა. შეადარეთ წყაროს.",
    ),
)
ALTERNATIVE = FindingKind(
    "alternative",
    "look",
    Text(en="one or the other", ka="ერთი ან მეორე"),
    Text(
        en="The cell names {after} as an alternative (“or”): all were tied. Check who is meant.",
        ka="{after} უჯრაში ალტერნატივად წერია („ან“): ყველა დაუკავშირდა. შეამოწმეთ, ვინ იგულისხმება.",
    ),
)
CONTRADICTION = FindingKind(
    "contradiction",
    "look",
    Text(en="name and acronym disagree", ka="სახელი და აკრონიმი არ ემთხვევა"),
    Text(
        en="“{before}” stands in brackets after the name of {named} and is another body's ({after}): both were tied."
        " Check which is meant.",
        ka="„{before}“ ფრჩხილებში წერია სახელის შემდეგ: {named}, მაგრამ სხვა უწყებაა ({after}): ორივე დაუკავშირდა. შეამოწმეთ.",
    ),
)
LEFT_OVER = FindingKind(
    "left-over",
    "lost",
    Text(en="words that name nobody", ka="სიტყვები, რომლებიც არავის ასახელებს"),
    Text(
        en="“{before}” stands in a cell for names and names no body. Read it in the source.",
        ka="„{before}“ სახელების უჯრაში წერია და უწყებას არ ასახელებს. წაიკითხეთ წყაროში.",
    ),
)
SAME_AS_ABOVE = FindingKind(
    "same-as-above",
    "lost",
    Text(en="refers to another cell", ka="სხვა უჯრაზე მიუთითებს"),
    Text(
        en="“{before}” refers to another cell, and which one is not said: no tie was made. Write out what is meant.",
        ka="„{before}“ სხვა უჯრაზე მიუთითებს და არ ჩანს, რომელზე: კავშირი არ გაკეთდა. დაწერეთ, რა იგულისხმება.",
    ),
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
NO_HEADING = FindingKind(
    "no-heading",
    "look",
    Text(en="no heading with its number", ka="მისი ნომრის სათაური არ არის"),
    Text(
        en="{before} has no heading of its number; it was put under {after}.",
        ka="{before}: მისი ნომრის სათაური არ არის; მოთავსდა აქ: {after}.",
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
YEAR_ASSUMED = FindingKind(
    "year-assumed",
    "look",
    Text(en="year not said", ka="წელი მითითებული არ არის"),
    Text(
        en="The plan is of {span} and the quarters of {before} bear no year: taken for {after}.",
        ka="გეგმა მოიცავს წლებს {span}, ხოლო {before} კვარტალს წლის გარეშე უთითებს: ჩაითვალა, რომ {after} წელია.",
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
NO_ENGLISH_NAME = FindingKind(
    "no-english-name",
    "note",
    Text(en="no English name", ka="ინგლისური დასახელება არ არის"),
    Text(
        en="{number} texts have no English name in {file} and stay in Georgian: {before}.",
        ka="{number} ტექსტს {file} ფაილში ინგლისური დასახელება არ აქვს და ქართულად რჩება: {before}.",
    ),
)
NAME_FITS_NOTHING = FindingKind(
    "name-fits-nothing",
    "look",
    Text(en="English name that fits nothing", ka="ინგლისური დასახელება, რომელიც არაფერს შეესაბამება"),
    Text(
        en="Texts in {file} that the plan does not have: {number}. Where a text of the plan has changed, review its name there.",
        ka="{file} ფაილში არის ტექსტები, რომლებიც გეგმაში არ გვხვდება: {number}."
        " თუ გეგმის ტექსტი შეიცვალა, გადახედეთ იქ მის დასახელებას.",
    ),
)
FINDING_KINDS = {kind.name: kind for kind in tuple(globals().values()) if isinstance(kind, FindingKind)}
