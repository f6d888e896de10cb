"""Every word that the page of a whole plan says by itself, in both languages."""

from graph.text import Text

WRITTEN = Text(en="The page (open it in a browser): {path}", ka="გვერდი (გახსენით ბრაუზერში): {path}")

WHOLE_WORDS = {
    "way": Text(en="Parts of the page", ka="გვერდის ნაწილები"),
    "home": Text(en="Network and matrix", ka="ქსელი და მატრიცა"),
    "bodies": Text(en="Bodies", ka="უწყებები"),
    "activities": Text(en="Activities", ka="აქტივობები"),
    "risks_of_plan": Text(en="Risks", ka="რისკები"),
    "findings": Text(en="Findings", ka="შენიშვნები"),
    "answers": Text(en="Answers", ka="პასუხები"),
    "print": Text(en="Print", ka="ბეჭდვა"),
    "find_label": Text(en="Find a body, an activity, a risk", ka="მოძებნეთ უწყება, აქტივობა ან რისკი"),
    "find_hint": Text(en="name, acronym or number", ka="სახელი, აბრევიატურა ან ნომერი"),
    "results": Text(en="What was found", ka="რა მოიძებნა"),
    "found_here": Text(en="{count} found", ka="მოიძებნა: {count}"),
    "found_more": Text(en="{count} found, the first {shown} are listed", ka="მოიძებნა {count}, სიაშია პირველი {shown}"),
    "found_none": Text(en="Nothing here is called that.", ka="ასეთი სახელი აქ არ არის."),
    "holds": Text(en="What this file holds", ka="რა არის ამ ფაილში"),
    "about_plan": Text(en="Questions about the whole plan", ka="კითხვები მთელი გეგმის შესახებ"),
    "about_body": Text(en="Questions about it", ka="კითხვები მის შესახებ"),
    "about_bodies": Text(en="Questions about one body", ka="კითხვები ერთი უწყების შესახებ"),
    "choose_body": Text(en="Open the body: its page has the answers.", ka="გახსენით უწყების გვერდი: პასუხები იქ არის."),
    "shares": Text(en="Partners it shares with another department", ka="საერთო პარტნიორები სხვა დეპარტამენტებთან"),
    "departments_share": Text(en="What two departments share", ka="რა აქვს საერთო ორ დეპარტამენტს"),
    "first": Text(en="One department", ka="ერთი დეპარტამენტი"),
    "second": Text(en="The other", ka="მეორე დეპარტამენტი"),
    "show": Text(en="Show", ka="ჩვენება"),
    "same_twice": Text(en="Choose two different departments.", ka="აირჩიეთ ორი სხვადასხვა დეპარტამენტი."),
    "ties": Text(en="Ties, with the lines they were read from", ka="კავშირები და სტრიქონები, საიდანაც ამოიკითხა"),
    "read_at": Text(en="Where it was read", ka="სად არის ამოკითხული"),
    "answer_rests_on": Text(
        en="The lines that the answer rests on ({count})", ka="სტრიქონები, რომლებსაც პასუხი ეყრდნობა ({count})"
    ),
    "more_about": Text(en="More about it", ka="დამატებით"),
    "sheet_missing": Text(
        en="This browser is too old to unpack the network and the roster; the ties are below.",
        ka="ამ ძველ ბრაუზერში ქსელი და ცხრილი ვერ იხსნება; კავშირები ქვემოთ არის მოცემული.",
    ),
    "opening": Text(en="Opening…", ka="იხსნება…"),
    "unknown": Text(en="There is no such page in this file", ka="ამ ფაილში ასეთი გვერდი არ არის"),
    "to_start": Text(en="To the start", ka="დასაწყისში დაბრუნება"),
    "all_findings": Text(en="all ({count})", ka="ყველა ({count})"),
    "only_look": Text(en="only what needs a look ({count})", ka="მხოლოდ შესამოწმებელი ({count})"),
    "no_findings": Text(en="Nothing needs a look.", ka="შესამოწმებელი არაფერია."),
    "source_line": Text(en="Line", ka="სტრიქონი"),
    "finding": Text(en="Finding", ka="შენიშვნა"),
    "before": Text(en="In the source", ka="წყაროში"),
    "after": Text(en="Read as", ka="წაკითხულია"),
    "why": Text(en="Why", ka="რატომ"),
    "no_script": Text(
        en="With JavaScript off, only the plan's own tables are shown; allow it for a page of every body and activity.",
        ka="JavaScript გამორთულია, ამიტომ მხოლოდ გეგმის ცხრილები ჩანს; უწყებებისა და აქტივობების გვერდებისთვის ჩართეთ.",
    ),
}
