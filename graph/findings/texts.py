"""What is told of words that are mended, phrases that are not clear, and deadlines."""

from graph.findings.kind import FindingKind
from graph.text import Text

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
UNCLEAR_PHRASE = FindingKind(
    "unclear-phrase",
    "look",
    Text(en="may be more than one", ka="შესაძლოა ერთზე მეტია"),
    Text(
        en="The cell may hold more than one, and where one ends is not clear: kept whole.",
        ka="უჯრაში შესაძლოა ერთზე მეტი წერია და საზღვარი გაურკვეველია: დარჩა მთლიანად.",
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
NO_DEADLINE = FindingKind(
    "no-deadline",
    "look",
    Text(en="no deadline given", ka="ვადა მითითებული არ არის"),
    Text(
        en="{after} marks no quarter: it stays without one, and is not taken to run all year.",
        ka="{after}: არც ერთი კვარტალი არ არის მონიშნული; ვადის გარეშე დარჩა, მთელ წლად არ ითვლება.",
    ),
)
NO_WORDS = FindingKind(
    "no-words",
    "lost",
    Text(en="a cell without words", ka="უჯრა სიტყვების გარეშე"),
    Text(
        en="“{before}” has no words: nothing was read from it.",
        ka="„{before}“ სიტყვებს არ შეიცავს: უჯრიდან არაფერი წაიკითხა.",
    ),
)
NO_EXECUTOR = FindingKind(
    "no-executor",
    "look",
    Text(en="no executor given", ka="შემსრულებელი მითითებული არ არის"),
    Text(
        en="The executor's cell of {after} names nobody: it stays without an executor.",
        ka="{after}: შემსრულებლის უჯრა არავის ასახელებს; აქტივობა შემსრულებლის გარეშე დარჩა.",
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
YEAR_ASSUMED = FindingKind(
    "year-assumed",
    "look",
    Text(en="year not said", ka="წელი მითითებული არ არის"),
    Text(
        en="The plan is of {span} and the quarters of {before} bear no year: taken for {after}.",
        ka="გეგმა მოიცავს წლებს {span}, ხოლო {before} კვარტალს წლის გარეშე უთითებს: ჩაითვალა, რომ {after} წელია.",
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
