"""What is told of the names of bodies, in cells and in texts."""

from graph.findings.kind import FindingKind
from graph.text import Text

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
        en="“{said}” stands beside “{before}”: taken for an exception, and no tie was made. Check it against the source.",
        ka="„{before}“ – გვერდით უწერია „{said}“: ჩაითვალა გამონაკლისად და კავშირი არ გაკეთდა. შეადარეთ წყაროს.",
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
