"""The words of the command line, in both languages."""

from graph.text import Text

PLAN = Text(en="Plan", ka="გეგმა")
TITLE = Text(en="Title", ka="სათაური")
YEAR = Text(en="Year", ka="წელი")
ACTIVITIES = Text(en="Activities", ka="აქტივობები")
BODIES = Text(en="Organisations", ka="ორგანიზაციები")
TO_LOOK_AT = Text(en="To look at", ka="შესამოწმებელი")
WHAT = Text(en="What was read", ka="წაკითხულია")
HOW_MANY = Text(en="How many", ka="რამდენი")
UNCONFIRMED = Text(en="organisations not in the vocabulary", ka="ორგანიზაციები, რომლებიც ლექსიკონში არ არის")
TIES = Text(en="ties", ka="კავშირები")
SAVED = Text(en="Saved in {url}.", ka="შენახულია: {url}.")
REPLACED = Text(
    en="{plan} was in the store already and was replaced: it had {before} activities, it has {now}.",
    ka="{plan} საცავში უკვე იყო და ჩანაცვლდა: ჰქონდა {before} აქტივობა, აქვს {now}.",
)
NOT_APPLIED = Text(en="Nothing was applied.", ka="არაფერი ჩაწერილა.")
NOT_SAVED = Text(en="Nothing was saved (--dry-run).", ka="არაფერი შენახულა (--dry-run).")
NEEDS_A_LOOK = Text(en="Needs a look ({count}):", ka="შესამოწმებელია ({count}):")
NOTHING_TO_LOOK_AT = Text(en="Nothing needs a look.", ka="შესამოწმებელი არაფერია.")
OF_A_KIND = Text(en="{kind}: {count} more", ka="{kind}: კიდევ {count}")
MORE = Text(
    en="… in all {count} more: kavshiri report --plan {plan}", ka="… სულ კიდევ {count}: kavshiri report --plan {plan}"
)
NOTES = Text(
    en="{count} notes on what was mended or passed over: kavshiri report --plan {plan}",
    ka="გასწორებულისა და გამოტოვებულის შესახებ {count} შენიშვნა: kavshiri report --plan {plan}",
)
STRICT = Text(
    en="{plan}: {count} findings need a look; because of --strict the plan was not saved.",
    ka="{plan}: შესამოწმებელია {count} შენიშვნა; --strict-ის გამო გეგმა არ შენახულა.",
)
LEDGER = Text(
    en="{lines} lines with text: {evidence} became nodes and ties, {structure} are headers (repeated on every page),"
    " contents and separators, {findings} only findings.",
    ka="ტექსტიანი სტრიქონი: {lines}; კვანძებად და კავშირებად იქცა {evidence}, სათაურები (ყოველ გვერდზე მეორდება),"
    " სარჩევი და გამყოფებია {structure}, მხოლოდ შენიშვნაა {findings}.",
)
LINE = Text(en="line {line}", ka="სტრიქონი {line}")
DOCUMENT = Text(en="the document", ka="დოკუმენტი")
WEIGHTS = {
    "note": Text(en="note", ka="შენიშვნა"),
    "look": Text(en="look", ka="შეამოწმეთ"),
    "lost": Text(en="lost", ka="დაიკარგა"),
}
COLUMNS = {
    "title": Text(en="title page", ka="სატიტულო გვერდი"),
    "heading": Text(en="heading", ka="სათაური"),
    "activity": Text(en="activity", ka="აქტივობა"),
    "indicator": Text(en="indicator", ka="ინდიკატორი"),
    "executor": Text(en="executor", ka="შემსრულებელი"),
    "partner": Text(en="partner", ka="პარტნიორი"),
    "risk": Text(en="risk", ka="რისკი"),
    "quarter": Text(en="quarter", ka="კვარტალი"),
    "deadline": Text(en="deadline", ka="ვადა"),
    "vocabulary": Text(en="vocabulary", ka="ლექსიკონი"),
}
NO_PLANS = Text(
    en="The store has no plan yet. Load one: kavshiri load FILE.",
    ka="საცავში გეგმა ჯერ არ არის. ჩატვირთეთ: kavshiri load FILE.",
)
FORGOTTEN = Text(en="{plan} is no longer in the store.", ka="{plan} საცავში აღარ არის.")
STORE = Text(en="store", ka="საცავი")
VOCABULARY = Text(en="your vocabulary file", ka="თქვენი ლექსიკონი")
SAMPLE = Text(en="sample plan", ka="ნიმუში გეგმა")
NOT_THERE = Text(en="(not there yet)", ka="(ჯერ არ არის)")
WRITTEN = Text(en="Written: {path}", ka="ჩაწერილია: {path}")
AGAIN = Text(en="The same again: {command}", ka="იმავეს გასამეორებლად: {command}")
YES = Text(en="yes", ka="დიახ")
SOURCES = Text(en="Sources", ka="წყაროები")
UNDERSTOOD = Text(en="Understood as: {command}", ka="გაგებულია ასე: {command}")
ASKED_SO = Text(en="By its name it is asked so: {usage}", ka="სახელით კითხვა ასე ისმის: {usage}")
WHAT_PLANS_SAY = Text(en="What the plans say of {name}: {command}", ka="რას ამბობს გეგმა – {name}: {command}")
SEE_QUESTIONS = Text(en="All questions: kavshiri questions", ka="ყველა კითხვა: kavshiri questions")
NOT_ITS_OPTION = Text(
    en="the question was understood as {question}, which has no {options}",
    ka="კითხვა გაგებულია როგორც {question}, რომელსაც არ აქვს {options}",
)
NOT_NEO4J = Text(
    en="Cypher runs on Neo4j alone: name such a store with --store neo4j://USER@HOST/DATABASE.",
    ka="Cypher მხოლოდ Neo4j-ზე მუშაობს: მიუთითეთ ასეთი საცავი, --store neo4j://USER@HOST/DATABASE.",
)
ROWS = Text(en="Rows: {count}", ka="სტრიქონი: {count}")
ANSWER = Text(en="Answer", ka="პასუხი")
UNKNOWN_NODE = Text(
    en="Nothing in the plans that were asked is called or numbered “{text}”.",
    ka="არჩეულ გეგმებში არაფერი იძებნება სახელით ან ნომრით „{text}“.",
)
READING = Text(en="Reading {file}", ka="იკითხება {file}")
TRYING_AGAIN = Text(
    en="The server does not answer, or is busy; trying again for up to a minute.",
    ka="სერვერი არ პასუხობს ან დაკავებულია; ცდა მეორდება ერთ წუთამდე.",
)
NO_ROWS = Text(en="No rows.", ka="სტრიქონები არ არის.")
PICTURE = Text(en="The picture (open it in a browser): {path}", ka="სურათი (გახსენით ბრაუზერში): {path}")

# Headings of tables and workbooks
NUMBER = Text(en="Number", ka="ნომერი")
ACTIVITY = Text(en="Activity", ka="აქტივობა")
OBJECTIVE = Text(en="Objective", ka="ამოცანა")
EXECUTOR = Text(en="Executor", ka="შემსრულებელი")
EXECUTORS = Text(en="Executors", ka="შემსრულებლები")
PARTNER = Text(en="Partner", ka="პარტნიორი")
PARTNERS = Text(en="Partners", ka="პარტნიორები")
NAMED = Text(en="Named in its text", ka="ტექსტში დასახელებული")
INDICATOR = Text(en="Indicator", ka="ინდიკატორი")
INDICATORS = Text(en="Indicators", ka="ინდიკატორები")
RISKS = Text(en="Risks", ka="რისკები")
QUARTERS = Text(en="Quarters", ka="კვარტლები")
IDENTITY = Text(en="Id", ka="იდენტიფიკატორი")
NAME = Text(en="Name", ka="დასახელება")
ACRONYM = Text(en="Acronym", ka="აბრევიატურა")
CATEGORY = Text(en="Category", ka="კატეგორია")
PART_OF = Text(en="Part of", ka="შედის")
EXECUTES = Text(en="Executes", ka="ასრულებს")
PARTNER_IN = Text(en="Partner in", ka="პარტნიორია")
NAMED_IN = Text(en="Named in", ka="დასახელებულია")
NOT_CONFIRMED = Text(en="Not in the vocabulary", ka="ლექსიკონში არ არის")
FROM = Text(en="From", ka="საიდან")
FROM_NAME = Text(en="From (name)", ka="საიდან (დასახელება)")
TIE = Text(en="Tie", ka="კავშირი")
TO = Text(en="To", ka="სად")
TO_NAME = Text(en="To (name)", ka="სად (დასახელება)")
PLACE_IN_CELL = Text(en="Place in the cell", ka="ადგილი უჯრაში")
FILE = Text(en="File", ka="ფაილი")
LINE_NUMBER = Text(en="Line", ka="სტრიქონი")
COLUMN = Text(en="Column", ka="სვეტი")
WORDS_OF_SOURCE = Text(en="Words of the source", ka="წყაროს სიტყვები")
TIES_TITLE = Text(en="Ties", ka="კავშირები")
FINDINGS = Text(en="Findings", ka="შენიშვნები")
WEIGHT = Text(en="Weight", ka="სიმძიმე")
KIND = Text(en="Finding", ka="შენიშვნა")
BEFORE = Text(en="Before", ka="იყო")
AFTER = Text(en="After", ka="გახდა")
WHY = Text(en="Why", ka="რატომ")
CO_EXECUTORS = Text(en="Co-executors", ka="თანაშემსრულებლები")
DEADLINE = Text(en="Deadline", ka="ვადა")
NO_DEADLINE = Text(en="no deadline given", ka="ვადა მითითებული არ არის")
VALUE = Text(en="Value reached", ka="მიღწეული მაჩვენებელი")
STATUS = Text(en="Status", ka="სტატუსი")
COMMENT = Text(en="Comment", ka="კომენტარი")
CONTACT = Text(en="Contact", ka="საკონტაქტო პირი")
GROUPS = Text(en="Groups", ka="ჯგუფები")
UNNAMED_UNITS = Text(en="Unnamed units", ka="დაუსახელებელი დანაყოფები")
UNNAMED_UNITS_WHY = Text(
    en="Here the plan leaves the whole or a part to units that it does not name: settle who reports.",
    ka="ამ აქტივობებს სრულად ან ნაწილობრივ გეგმაში დაუსახელებელი დანაყოფები ასრულებენ: შეთანხმდით, ვინ წარადგენს ანგარიშს.",
)
WRONG_ID = Text(
    en="An id of a plan has small Latin letters, digits and hyphens, such as mia-2020.",
    ka="გეგმის იდენტიფიკატორი შედგება პატარა ლათინური ასოების, ციფრებისა და დეფისისგან, მაგალითად mia-2020.",
)
NO_PORT = Text(
    en="{host}, port {port}: the app cannot listen there ({why}). Choose another: kavshiri serve --port 0.",
    ka="{host}, პორტი {port}: აპი აქ ვერ იმუშავებს ({why}). აირჩიეთ სხვა: kavshiri serve --port 0.",
)
SERVING = Text(
    en="kavshiri is at {address} (stop it with Ctrl+C)", ka="kavshiri მუშაობს მისამართზე {address} (გაჩერება: Ctrl+C)"
)
