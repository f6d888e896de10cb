"""The words of the app's own pages, in both languages."""

from graph.text import Text

WORDS = {
    "product": Text(en="kavshiri: who depends on whom", ka="კავშირი: ვინ ვისზეა დამოკიდებული"),
    "start": Text(en="Start", ka="მთავარი"),
    "questions": Text(en="Questions", ka="კითხვები"),
    "load": Text(en="Load a plan", ka="გეგმის ჩატვირთვა"),
    "other_language": Text(en="ქართულად", ka="In English"),
    "ask_label": Text(en="Ask in your own words", ka="იკითხეთ თქვენი სიტყვებით"),
    "ask_hint": Text(
        en="for example: which activities depend on the Foreign Ministry",
        ka="მაგალითად: რომელი აქტივობებია დამოკიდებული საგარეო საქმეთა სამინისტროზე",
    ),
    "ask": Text(en="Ask", ka="კითხვა"),
    "plans": Text(en="Plans", ka="გეგმები"),
    "no_plans": Text(en="There is no plan yet. Load one.", ka="გეგმა ჯერ არ არის. ჩატვირთეთ."),
    "plan": Text(en="Plan", ka="გეგმა"),
    "all_plans": Text(en="all plans", ka="ყველა გეგმა"),
    "activities": Text(en="Activities", ka="აქტივობები"),
    "bodies": Text(en="Organisations", ka="ორგანიზაციები"),
    "to_look_at": Text(en="To look at", ka="შესამოწმებელი"),
    "find": Text(en="Find an organisation or an activity", ka="იპოვეთ ორგანიზაცია ან აქტივობა"),
    "catalogue": Text(en="All questions", ka="ყველა კითხვა"),
    "catalogue_hint": Text(
        en="Each question as a form. Names may be typed in either script, in any form.",
        ka="თითო კითხვა ფორმის სახით. სახელი შეიძლება ნებისმიერი ანბანით და ფორმით აკრიფოთ.",
    ),
    "optional": Text(en="may be left empty", ka="შეიძლება ცარიელი დარჩეს"),
    "several": Text(en="several, parted by semicolons", ka="რამდენიმე, წერტილ-მძიმით გამოყოფილი"),
    "understood": Text(en="Understood as", ka="გაგებულია ასე"),
    "what_plans_say": Text(en="What the plans say of it", ka="რას ამბობს ამაზე გეგმა"),
    "not_understood": Text(en="Which of these did you mean?", ka="რომელი იგულისხმეთ?"),
    "evidence": Text(en="Where this was read", ka="საიდან არის წაკითხული"),
    "file": Text(en="File", ka="ფაილი"),
    "line": Text(en="Line", ka="სტრიქონი"),
    "column": Text(en="Column", ka="სვეტი"),
    "words": Text(en="Words of the source", ka="წყაროს სიტყვები"),
    "downloads": Text(en="Download", ka="ჩამოტვირთვა"),
    "findings": Text(en="What was mended and what needs a look", ka="რა გასწორდა და რა არის შესამოწმებელი"),
    "findings_of": Text(en="Findings", ka="შენიშვნები"),
    "only_look": Text(en="only what needs a look", ka="მხოლოდ შესამოწმებელი"),
    "all_findings": Text(en="all", ka="ყველა"),
    "weight": Text(en="Weight", ka="სიმძიმე"),
    "finding": Text(en="Finding", ka="შენიშვნა"),
    "before": Text(en="In the source", ka="წყაროში"),
    "after": Text(en="Read as", ka="წაკითხულია"),
    "why": Text(en="Why", ka="რატომ"),
    "no_findings": Text(en="Nothing needs a look.", ka="შესამოწმებელი არაფერია."),
    "questions_about": Text(en="Questions about it", ka="კითხვები მის შესახებ"),
    "ties": Text(en="Ties", ka="კავშირები"),
    "choose_file": Text(en="The plan's file", ka="გეგმის ფაილი"),
    "as_id": Text(en="Keep it under this id", ka="შეინახეთ ამ იდენტიფიკატორით"),
    "as_id_hint": Text(
        en="empty: as the plan's owner and year say, such as mia-2020",
        ka="ცარიელი: გეგმის მფლობელისა და წლის მიხედვით, მაგალითად mia-2020",
    ),
    "read": Text(en="Read it", ka="წაკითხვა"),
    "nothing_saved_yet": Text(
        en="Nothing is saved before you have seen what was read.",
        ka="სანამ წაკითხულს არ ნახავთ, არაფერი შეინახება.",
    ),
    "reading": Text(en="The plan is being read …", ka="გეგმა იკითხება …"),
    "read_preview": Text(en="What was read", ka="რა იქნა წაკითხული"),
    "save": Text(en="Save", ka="შენახვა"),
    "replace": Text(en="Replace the saved plan", ka="შენახული გეგმის ჩანაცვლება"),
    "replaces": Text(
        en="{plan} is in the store already: it has {before} activities, this one has {now}.",
        ka="{plan} საცავში უკვე არის: მას {before} აქტივობა აქვს, ამას – {now}.",
    ),
    "cancel": Text(en="Cancel", ka="გაუქმება"),
    "busy": Text(
        en="Another plan is being read. Try again in a moment.", ka="ამჟამად სხვა გეგმა იკითხება. სცადეთ ცოტა ხანში."
    ),
    "gone": Text(
        en="This reading is no longer here. Load the file again.", ka="ეს წაკითხული აღარ არის. ჩატვირთეთ ფაილი თავიდან."
    ),
    "no_file": Text(en="Choose a file first.", ka="ჯერ აირჩიეთ ფაილი."),
    "error": Text(en="That did not work", ka="ვერ შესრულდა"),
    "no_page": Text(en="There is no such page.", ka="ასეთი გვერდი არ არის."),
    "fault": Text(
        en="The app has a fault here. What was saved is untouched.", ka="აპში ხარვეზია. შენახული ხელუხლებელია."
    ),
    "back": Text(en="Back to the start", ka="მთავარ გვერდზე დაბრუნება"),
    "api": Text(
        en="For programs: the same as JSON under /api, described in /api/openapi.json.",
        ka="პროგრამებისთვის: იგივე JSON-ის სახით მისამართზე /api, აღწერა – /api/openapi.json.",
    ),
    "more": Text(en="More about it", ka="დამატებით"),
    "rows": Text(en="Rows", ka="სტრიქონი"),
}
