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
NOT_SAVED = Text(en="Nothing was saved (--dry-run).", ka="არაფერი შენახულა (--dry-run).")
NEEDS_A_LOOK = Text(en="Needs a look ({count}):", ka="შესამოწმებელია ({count}):")
NOTHING_TO_LOOK_AT = Text(en="Nothing needs a look.", ka="შესამოწმებელი არაფერია.")
MORE = Text(
    en="… and {count} more: kavshiri report --plan {plan}", ka="… და კიდევ {count}: kavshiri report --plan {plan}"
)
NOTES = Text(
    en="{count} notes on what was mended: kavshiri report --plan {plan}",
    ka="გასწორებულის შესახებ {count} შენიშვნა: kavshiri report --plan {plan}",
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
    "note": Text(en="mended", ka="გასწორდა"),
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
AGAIN = Text(en="The same again: {command}", ka="იგივე ხელახლა: {command}")
YES = Text(en="yes", ka="დიახ")
SOURCES = Text(en="Sources", ka="წყაროები")
UNDERSTOOD = Text(en="Understood as: {command}", ka="გაგებულია ასე: {command}")
ASKED_SO = Text(en="By its name it is asked so: {usage}", ka="სახელით კითხვა ასე ისმის: {usage}")
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
    en="Nothing in the store is called or numbered “{text}”.", ka="საცავში არაფერი იძებნება სახელით ან ნომრით „{text}“."
)
READING = Text(en="Reading {file}", ka="იკითხება {file}")
NO_ROWS = Text(en="No rows.", ka="სტრიქონები არ არის.")
PICTURE = Text(en="The picture (open it in a browser): {path}", ka="სურათი (გახსენით ბრაუზერში): {path}")
