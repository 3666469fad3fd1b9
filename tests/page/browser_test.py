"""Drives the report page in a headless Chromium: browser_test.py FOLDER
FOLDER holds the pages of page_samples. Exits with 77, which skips the test, where there is no
Chromium, driver or Selenium."""
import csv
import io
import os
import shutil
import sys
import time
import unittest

try:
    from browser import Browser
    from selenium.webdriver.common.keys import Keys
except ImportError:
    print("no Selenium: apt install python3-selenium")
    sys.exit(77)
if not shutil.which("chromium") or not shutil.which("chromedriver"):
    print("no Chromium: apt install chromium chromium-driver")
    sys.exit(77)

folder = sys.argv.pop(1)


class Page(unittest.TestCase):
    """One browser for all; each test opens its page anew."""

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def open(self, name, fragment=""):
        self.browser.look(1280, 900)
        self.browser.open(os.path.join(folder, name + ".html"), fragment)
        return self.browser

    def tearDown(self):
        self.assertEqual(self.browser.complaints(), [])

    def settle(self):
        """Until the page has done what the last input asks: its own timer is shorter than this."""
        self.browser.driver.execute_async_script("setTimeout(arguments[0], 200)")

    def count(self):
        return self.browser.one("#count").text

    def acts(self):
        return self.browser.texts("#list .act")

    def field(self, name, text):
        """Chooses the option that reads `text`."""
        self.browser.run("""const field = document.getElementById(arguments[0]);
            field.value = [...field.options].find((one) => one.text === arguments[1]).value;
            field.dispatchEvent(new Event("input", { bubbles: true }));""", name, text)
        self.settle()

    def search(self, words):
        box = self.browser.one("#search")
        box.clear()
        box.send_keys(words)
        self.settle()

    def test_all_events_stand_in_the_table_in_order(self):
        self.open("korea")
        self.assertEqual(self.count(), "16 events")
        acts = self.acts()
        self.assertEqual(len(acts), 16)
        self.assertEqual((acts[0], acts[-1]), ("signs a declaration", "holds talks"))
        self.assertEqual(self.browser.texts("#list .year")[:2], ["2018", "2019"])

    def test_the_words_of_the_event_are_marked(self):
        self.open("korea")
        marks = self.browser.run("""return [...document.querySelectorAll("#row-0 mark")]
            .map((mark) => [mark.className, mark.textContent])""")
        self.assertEqual(marks, [["source", "Moon Jae-in"], ["target", "Kim Jong-un"], ["trigger", "signed"]])

    def test_fields_filter_by_actor_pair_type_status_and_tone(self):
        self.open("korea")
        self.field("actor", "Russia")
        self.assertEqual(self.count(), "2 of 16 events")
        self.field("partner", "North Korea")
        self.assertEqual(self.acts(), ["signs a partnership treaty"])
        self.browser.one("#clear").click()
        self.field("type", "Coerce")
        self.assertEqual(self.acts(), ["blows up the liaison office"])
        self.field("type", "All types")
        self.field("status", "possible")
        self.assertEqual(self.acts(), ["raises alert"])
        self.field("status", "Any status")
        for tone in ["cooperation", "neutral"]:
            self.browser.one(f"[name=tone][value={tone}]").click()
        self.settle()
        self.assertEqual(self.count(), "6 of 16 events")

    def test_the_period_takes_every_date_that_touches_it(self):
        self.open("korea")
        self.browser.run("""for (const [id, day] of [["from", "2025-07-29"], ["to", "2025-08-15"]]) {
            document.getElementById(id).value = day;
            document.getElementById(id).dispatchEvent(new Event("input", { bubbles: true })); }""")
        self.settle()
        self.assertEqual(self.acts(), ["raises alert"])  # dated to the month of August

    def test_search_finds_words_names_and_persons_without_case_or_accents(self):
        self.open("korea")
        self.search("LOUDSPEAKER séoul")
        self.assertEqual(self.count(), "0 of 16 events")
        self.search("lóudspeaker")
        self.assertEqual(self.acts(), ["halts loudspeaker broadcasts"])
        self.search("putin treaty")
        self.assertEqual(self.acts(), ["signs a partnership treaty"])

    def test_an_arrow_shows_its_events_and_lets_go_when_clicked_again(self):
        self.open("korea")
        arrow = self.browser.run("""return [...document.querySelectorAll("#network .edge")].find((edge) =>
            edge.getAttribute("aria-label").startsWith("North Korea → South Korea, conflict")).id""")
        self.browser.click("#" + arrow)
        self.assertEqual(self.count(), "5 of 16 events")
        self.assertIn("North Korea → South Korea, conflict", self.browser.one("#chips").text)
        self.assertGreater(len(self.browser.all("#network .dim")), 3)
        self.assertIsNone(self.browser.run(f'return document.querySelector("#{arrow}.dim")'))
        self.browser.click("#" + arrow)
        self.assertEqual(self.count(), "16 events")
        self.assertEqual(self.browser.all("#network .dim"), [])

    def test_a_box_of_the_network_is_a_filter_for_its_actor(self):
        self.open("korea")
        box = self.browser.run("""return [...document.querySelectorAll("#network .node")].find((node) =>
            node.getAttribute("aria-label").startsWith("China")).id""")
        self.browser.click("#" + box)
        self.assertEqual(self.count(), "2 of 16 events")
        self.assertEqual(self.browser.run(
            'const box = document.getElementById("actor"); return box.options[box.selectedIndex].text'), "China")

    def test_every_row_of_the_lanes_opens_its_event_and_no_other(self):
        self.open("korea")
        self.browser.one("#tab-lanes").click()
        rows = self.browser.run("""return [...document.querySelectorAll("#lanes g.node[role=button]")]
            .map((node) => [node.id, node.getAttribute("aria-label")])""")
        cards = [(shape, name) for shape, name in rows if name[:2] == "20" or name.startswith("Aug")]
        self.assertEqual(len(cards), 16)
        for place, (shape, name) in enumerate(cards):
            self.browser.click("#" + shape)
            opened = self.browser.texts("#list .event.open .act")
            self.assertEqual(len(opened), 1)
            self.assertIn(": " + opened[0], name)
            self.assertEqual(self.browser.one("#list .event.open").get_attribute("data-position"), str(place))

    def test_an_open_event_shows_rule_bytes_and_every_telling(self):
        self.open("korea")
        self.search("whatever it offered")
        self.browser.one("#list .act").click()
        detail = self.browser.one("#list .detail").text
        for part in ["test/REJECT", "rejected talks with Seoul", "rejected talks with the South",
                     "Told again", "said in the text", "bytes "]:
            self.assertIn(part, detail)
        self.assertEqual(self.browser.one("#list .act").get_attribute("aria-expanded"), "true")

    def test_an_answer_leads_to_what_it_answers(self):
        self.open("korea")
        self.search("noise")
        self.browser.one("#list .act").click()
        self.browser.one("#list .detail .link").click()
        self.assertEqual(self.browser.texts("#list .event.open .act"), ["halts loudspeaker broadcasts"])
        self.assertEqual(self.count(), "16 events")  # the filter that hid it is gone

    def test_a_bar_of_the_chart_sets_the_period(self):
        self.open("korea")
        self.browser.one("#tab-scores").click()
        self.browser.click('.bin[aria-label^="2020-06"]')
        self.assertEqual(self.acts(), ["blows up the liaison office"])
        self.assertEqual(self.browser.one("#from").get_attribute("value"), "2020-06-01")
        self.assertEqual(self.browser.one("#to").get_attribute("value"), "2020-06-30")
        # Fourteen events that happened, two of them in one month.
        self.browser.one("#clear").click()
        self.assertEqual(len(self.browser.all("#scores .bin")), 13)

    def test_pairs_and_actors_have_measures_and_filter(self):
        self.open("korea")
        self.browser.one("#tab-pairs").click()
        first = self.browser.one("#pairs tbody tr").text
        self.assertTrue(first.startswith("North Korea – South Korea"), first)
        self.browser.one("#pairs tbody .link").click()
        self.assertEqual(self.count(), "10 of 16 events")
        self.assertEqual(len(self.browser.all("#pairs tbody tr .link[aria-pressed=true]")), 1)
        self.browser.one("#pairs tbody .link").click()
        self.browser.one("#tab-actors").click()
        self.assertEqual(len(self.browser.all("#actors tbody tr")), 5)
        self.browser.one("#actors tbody .link").click()
        self.assertEqual(self.count(), "14 of 16 events")

    def test_the_keyboard_does_everything(self):
        self.open("korea")
        self.browser.press("/")
        self.assertEqual(self.browser.run("return document.activeElement.id"), "search")
        self.browser.press("korea")
        self.settle()
        self.assertEqual(self.browser.one("#search").get_attribute("value"), "korea")
        self.browser.press(Keys.ESCAPE)
        self.assertEqual(self.count(), "16 events")
        # Tabs by arrows.
        self.browser.run('document.getElementById("tab-network").focus()')
        self.browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        self.assertEqual(self.browser.run("return document.activeElement.id"), "tab-scores")
        self.assertTrue(self.browser.one("#view-scores").is_displayed())
        self.assertFalse(self.browser.one("#view-network").is_displayed())
        # Bars by arrows, Enter chooses.
        self.browser.run('document.querySelector("#scores .bin").focus()')
        self.browser.press(Keys.ARROW_RIGHT, Keys.ENTER)
        self.assertEqual(self.acts(), ["holds a summit"])
        self.browser.press(Keys.ESCAPE)
        self.assertEqual(self.count(), "16 events")
        # Rows: one stop of the Tab key, arrows move, Enter opens, Esc closes.
        self.assertEqual(len(self.browser.all("#list .act[tabindex='0']")), 1)
        self.browser.run('document.querySelector("#list .act[tabindex=\'0\']").focus()')
        self.browser.press(Keys.END)
        self.assertEqual(self.browser.run("return document.activeElement.textContent"), "holds talks")
        self.browser.press(Keys.ARROW_UP, Keys.ENTER)
        self.assertEqual(self.browser.texts("#list .event.open .act"), ["raises alert"])
        self.browser.press(Keys.ESCAPE)
        self.assertEqual(self.browser.all("#list .event.open"), [])
        # The network: one stop, arrows, Enter.
        self.browser.run('document.getElementById("tab-network").click()')
        self.assertEqual(len(self.browser.all("#network g[tabindex='0']")), 1)
        self.browser.run('document.querySelector("#network g[tabindex=\'0\']").focus()')
        self.browser.press(Keys.ARROW_RIGHT, Keys.ENTER)
        self.assertNotEqual(self.count(), "16 events")
        self.browser.press(Keys.ESCAPE)
        self.assertEqual(self.count(), "16 events")

    def test_an_address_leads_to_an_event(self):
        self.open("korea", "#event-halt")
        self.assertEqual(self.browser.texts("#list .event.open .act"), ["halts loudspeaker broadcasts"])

    def address(self):
        return self.browser.run("return location.hash")

    def again(self, name="korea"):
        """The same address in a page opened anew: what a link to the view shows."""
        address = self.address()
        self.open(name, address)
        self.assertEqual(self.address(), address)

    def test_the_address_holds_filters_tab_order_and_open_event(self):
        self.open("korea")
        self.assertEqual(self.address(), "")
        self.field("actor", "South Korea")
        self.field("status", "happened")
        self.browser.one("[name=tone][value=neutral]").click()
        self.browser.run("""document.getElementById("from").value = "2020-01-01";
            document.getElementById("from").dispatchEvent(new Event("input", { bubbles: true }));""")
        self.search("north loudspeaker")
        self.browser.one("#tab-pairs").click()
        self.browser.one("#pairs [data-sort=pair] button").click()
        self.browser.one("#list [data-sort=score] button").click()
        self.browser.one("#list .act").click()
        before = (self.count(), self.acts(), self.browser.texts("#list .event.open .act"),
                  self.browser.texts("#pairs tbody th"))
        self.assertEqual(len(before[2]), 1)
        self.again()
        self.assertEqual((self.count(), self.acts(), self.browser.texts("#list .event.open .act"),
                          self.browser.texts("#pairs tbody th")), before)
        self.assertEqual(self.browser.one("#search").get_attribute("value"), "north loudspeaker")
        self.assertEqual(self.browser.one("#from").get_attribute("value"), "2020-01-01")
        self.assertTrue(self.browser.one("#view-pairs").is_displayed())
        self.assertEqual(len(self.browser.all("[name=tone]:checked")), 2)
        self.browser.one("#clear").click()
        self.assertNotIn("actor=", self.address())

    def test_the_address_holds_a_chosen_arrow_or_line(self):
        for name in ["korea", "large", "hostile"]:
            self.open(name)
            self.browser.run("""const live = [...document.querySelectorAll("#network .edge.live")];
                live[live.length >> 1].dispatchEvent(new MouseEvent("click", { bubbles: true }));""")
            before = (self.count(), self.acts(), self.browser.one("#chips").text)
            self.assertNotEqual(before[2], "")
            self.again(name)
            self.assertEqual((self.count(), self.acts(), self.browser.one("#chips").text), before)

    def test_an_address_that_says_nothing_known_is_as_none(self):
        for address in ["#actor=ATLANTIS&type=NOTHING&tab=none&sort-list=-none&arrow=a&from=x&event=y",
                        "#x=1", "#event-%E0%A4%A", "#events"]:
            self.open("korea", address)
            self.assertEqual(self.count(), "16 events", address)
            self.assertEqual(len(self.acts()), 16)

    def test_columns_sort_up_and_down(self):
        self.open("korea")
        heads = lambda table: self.browser.run("""return [...document.querySelectorAll(
            "#" + arguments[0] + " [aria-sort]")].map((head) => [head.dataset.sort, head.getAttribute("aria-sort")])""", table)
        self.assertEqual(heads("list"), [["time", "ascending"]])
        by_time = self.acts()
        self.browser.one("#list [data-sort=time] button").click()
        self.assertEqual(self.acts(), by_time[::-1])
        self.assertEqual(heads("list"), [["time", "descending"]])
        self.browser.one("#list [data-sort=score] button").click()
        scores = [float(text.replace("\u2212", "-")) for text in self.browser.texts("#list td.score")]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertEqual(self.browser.all("#list .year"), [])
        self.browser.one("#list [data-sort=act] button").click()
        self.assertEqual(self.acts(), sorted(by_time, key=str.lower))
        self.browser.one("#tab-actors").click()
        self.browser.one("#actors [data-sort=pagerank] button").click()
        ranks = [float(text) for text in self.browser.texts("#actors tbody td:nth-child(7)")]
        self.assertEqual(ranks, sorted(ranks, reverse=True))
        # By the keyboard; the focus stays.
        self.browser.run('document.querySelector("#actors [data-sort=actor] button").focus()')
        self.browser.press(Keys.ENTER)
        names = self.browser.texts("#actors tbody .link")
        self.assertEqual(names, sorted(names))
        self.assertEqual(self.browser.run("return document.activeElement.closest('th').dataset.sort"), "actor")
        # What is missing stands last, both ways.
        self.browser.one("#tab-pairs").click()
        for _ in range(2):
            self.browser.one("#pairs [data-sort=answer] button").click()
            answers = self.browser.texts("#pairs tbody td:last-child")
            self.assertNotEqual(answers[0], "")
            self.assertEqual(answers, sorted(answers, key=lambda text: text == ""))

    def test_both_sides_of_a_dispute_stand_beside_each_other(self):
        self.open("disputed")
        self.browser.one("#tab-disputes").click()
        self.assertEqual(len(self.browser.all("#disputes tbody tr")), 1)
        told, denied = [cell.text for cell in self.browser.all("#disputes tbody td")]
        self.assertIn("Japanese troops entered France", told)
        self.assertIn("did not happen", denied)
        self.assertIn("denied that its troops had entered", denied)
        self.assertIn("Tokyo wire", denied)
        self.browser.all("#disputes .link")[1].click()
        self.assertIn("Contradicted by", self.browser.one("#list .detail").text)
        self.field("actor", "France")
        self.field("partner", "China")
        self.assertEqual(self.browser.all("#disputes tbody tr"), [])
        self.open("korea")
        self.browser.one("#tab-disputes").click()
        self.assertIn("No event is told", self.browser.one("#disputes-more").text)

    def test_a_document_with_an_address_is_a_link_to_its_sentence(self):
        self.open("disputed")
        self.browser.one("#list .act").click()
        link = self.browser.one("#list .detail .origin a")
        self.assertEqual(link.get_attribute("href"),
                         "https://news.example/a#:~:text=Japanese%20troops%20entered%20France%20on%20Monday%2C%20Paris%20said.")
        self.assertEqual(link.get_attribute("rel"), "noopener noreferrer")
        self.open("hostile")
        self.browser.run("""document.querySelectorAll("#list .act").forEach((act) => act.click())""")
        for address in self.browser.run("""return [...document.querySelectorAll("main a[href]")].map(
                (link) => link.getAttribute("href")).filter((address) => !/^https?:/.test(address))"""):
            self.fail(address)

    def test_names_and_roles_are_there_for_those_who_do_not_see(self):
        for name in ["korea", "large", "hostile"]:
            self.open(name)
            unnamed = self.browser.run("""return [...document.querySelectorAll(
                "button, input, select, [role=button], [role=tab]")].filter((one) =>
                !(one.getAttribute("aria-label") || one.textContent.trim() ||
                  (one.labels && [...one.labels].some((label) => label.textContent.trim()))))
                .map((one) => one.outerHTML.slice(0, 200))""")
            # An event without a label of its own has an empty name in the hostile story.
            self.assertEqual([one for one in unnamed if "<bdi></bdi>" not in one], [])
            self.assertEqual(self.browser.run("""const ids = [...document.querySelectorAll("[id]")]
                .map((one) => one.id); return ids.filter((id, place) => ids.indexOf(id) !== place)"""), [])
        for landmark in ["header", "main", "footer", "[role=search]", "[role=status][aria-live=polite]",
                         "section[aria-labelledby]", "table caption", "html[lang]"]:
            self.assertGreater(len(self.browser.all(landmark)), 0, landmark)

    def test_words_have_contrast_in_both_themes(self):
        self.open("disputed", "#tab=disputes")  # with a link
        self.browser.click("#list .act")
        for dark in [False, True]:
            self.browser.look(1280, 900, dark)
            poor = self.browser.run("""
                const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
                  const share = part / 255;
                  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                }).reduce((sum, share, place) => sum + share * [0.2126, 0.7152, 0.0722][place], 0);
                const ground = (one) => { for (; one; one = one.parentElement) {
                  const color = getComputedStyle(one).backgroundColor;
                  if (!/, 0\\)$/.test(color)) return color; } return "rgb(255, 255, 255)"; };
                return [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility() &&
                  !one.closest("svg, select, :disabled") && [...one.childNodes].some((node) => node.nodeType === 3 &&
                  node.data.trim())).map((one) => {
                    const [a, b] = [light(getComputedStyle(one).color), light(ground(one))];
                    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), one.className + " " + one.textContent.slice(0, 40)];
                  }).filter(([contrast]) => contrast < 4.5)""")
            self.assertEqual(poor, [])

    def test_the_switch_turns_the_theme(self):
        self.open("korea")
        ground = lambda: self.browser.run("return getComputedStyle(document.body).backgroundColor")
        light = ground()
        self.browser.one("#theme").click()
        self.assertNotEqual(ground(), light)
        self.assertEqual(self.browser.one("#theme").get_attribute("aria-pressed"), "true")
        self.browser.look(1280, 900, False, "print")
        self.assertEqual(self.browser.run(
            'return getComputedStyle(document.documentElement).getPropertyValue("--paper")'), "#ffffff")

    def test_the_filtered_list_is_saved_as_csv_that_no_spreadsheet_runs(self):
        self.open("hostile")
        self.browser.one("#csv").click()
        rows = list(csv.DictReader(io.StringIO(self.saved())))
        self.assertEqual(len(rows), len(self.acts()))
        for row in rows:
            for name, cell in row.items():
                self.assertFalse(name != "goldstein" and cell[:1] in "=+-@" and cell, cell)
        self.assertIn("'=cmd|' /C calc'!A0", [row["label"] for row in rows])
        self.assertIn("조선민주주의인민공화국", [row["source"] for row in rows])
        self.open("korea")
        self.field("actor", "Russia")
        self.browser.one("#csv").click()
        rows = list(csv.DictReader(io.StringIO(self.saved())))
        self.assertEqual([row["source"] for row in rows], ["RUS;CHN", "RUS"])
        self.assertEqual([row["goldstein"] for row in rows], ["-5", "8"])

    def saved(self):
        for _ in range(50):
            files = [name for name in os.listdir(self.browser.downloads) if name.endswith(".csv")]
            if files:
                path = os.path.join(self.browser.downloads, files[0])
                with open(path, encoding="utf-8", newline="") as file:
                    text = file.read()
                os.remove(path)
                self.assertTrue(text.startswith("\ufeff"))
                return text[1:]
            time.sleep(0.1)
        self.fail("nothing was saved")

    def test_hostile_words_are_words(self):
        self.open("hostile")
        self.assertNotIn("broken", self.browser.driver.title)
        self.assertEqual(self.browser.run("return document.scripts.length"), 2)
        self.assertEqual(self.browser.all("img, iframe, object, embed, link[rel=stylesheet], base, b"), [])
        acts = self.acts()
        for words in ["</script><script>document.title = 'broken'</script>", "<!--<script>",
                      "{{data}}{{style}}", "line\u2028and\u2029paragraph", "' \" ` ${alert(1)} \\"]:
            self.assertIn(words, acts)
        for tab in ["lanes", "scores", "pairs", "actors", "disputes"]:
            self.browser.one("#tab-" + tab).click()
        self.browser.run("""document.querySelectorAll("#list .act").forEach((act) => act.click())""")

    def test_the_policy_stops_what_is_not_the_page_s_own(self):
        self.open("korea")
        stopped = self.browser.driver.execute_async_script("""
            const done = arguments[0], seen = [];
            addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.head.append(style);
            const image = document.createElement("img");
            image.src = "https://a.example/x.png";
            document.body.append(image);
            fetch("https://a.example/").catch(() => setTimeout(() => done([window.ran || false,
              getComputedStyle(document.body).display, seen.sort()]), 100));""")
        self.assertEqual(stopped[0], False)
        self.assertEqual(stopped[1], "block")
        self.assertEqual(set(stopped[2]), {"script-src-elem", "style-src-elem", "img-src", "connect-src"})
        self.browser.complaints()  # the four, which were meant

    def test_five_thousand_events_are_quick(self):
        path = os.path.join(folder, "large.html")
        self.assertLess(os.path.getsize(path), 5_000_000)
        self.open("large")
        ready = self.browser.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        self.assertEqual(len(self.acts()), 100)
        began = time.time()
        self.search("urges actor 3")
        typed = time.time() - began
        self.assertGreater(len(self.acts()), 1)
        frame = self.browser.driver.execute_async_script("""const done = arguments[0], began = performance.now();
            document.getElementById("clear").click();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));""")
        print(f"5,000 events: {os.path.getsize(path) / 1e6:.1f} MB, ready after {ready:.0f} ms, "
              f"search typed and done in {typed * 1000:.0f} ms, all shown again in {frame:.0f} ms")
        # Generous, since machines that test are busy; the figure above is what counts.
        self.assertLess(ready, 10_000)
        self.assertLess(frame, 5_000)
        # A line of the dense network is a pair.
        self.browser.click("#network .edge.live")
        self.assertRegex(self.count(), r"^\d\d? of 5000 events$")
        self.browser.press(Keys.ESCAPE)
        self.assertEqual(self.count(), "5000 events")
        # Rows come as they are needed.
        self.browser.run("window.scrollTo(0, document.body.scrollHeight)")
        for _ in range(100):
            if len(self.acts()) > 100:
                break
            time.sleep(0.1)
        self.assertGreater(len(self.acts()), 100)

    def test_paper_has_everything(self):
        self.open("korea")
        paper = self.browser.command("Page.printToPDF", preferCSSPageSize=True)["data"]
        self.assertGreater(len(paper), 20_000)
        self.browser.look(1280, 900, False, "print")
        self.browser.run('dispatchEvent(new Event("beforeprint"))')
        for view in ["network", "lanes", "scores", "pairs", "actors", "disputes"]:
            self.assertTrue(self.browser.one("#view-" + view).is_displayed(), view)
        self.assertEqual(len(self.browser.all("#pairs tbody tr")), 7)
        self.assertFalse(self.browser.one("#csv").is_displayed())
        self.browser.look(688, 980, False, "print")  # A4 between its margins
        self.assertEqual(self.browser.run(
            'return getComputedStyle(document.querySelector("#list .event")).display'), "table-row")
        for table in ["list", "pairs", "actors"]:
            self.assertLessEqual(self.browser.run(
                "return document.getElementById(arguments[0]).getBoundingClientRect().right", table), 688)
        self.open("large")
        self.browser.run('dispatchEvent(new Event("beforeprint"))')
        self.assertGreater(len(self.acts()), 4000)

    def test_a_narrow_screen_needs_no_sideways_scrolling(self):
        for name in ["korea", "hostile", "large", "empty", "disputed"]:
            self.browser.look(390, 844)
            self.browser.open(os.path.join(folder, name + ".html"))
            for tab in ["network", "lanes", "scores", "pairs", "actors", "disputes"]:
                self.browser.one("#tab-" + tab).click()
                self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 390, name + tab)
        self.open("korea")
        self.browser.look(390, 844)
        self.assertFalse(self.browser.one("#actor").is_displayed())
        self.browser.one("#unfold").click()
        self.assertTrue(self.browser.one("#actor").is_displayed())

    def test_without_graphviz_or_events_the_page_says_so(self):
        self.open("bare")
        self.assertEqual(self.count(), "16 events")
        self.assertTrue(self.browser.one("#view-scores").is_displayed())
        self.browser.one("#tab-network").click()
        self.assertIn("install Graphviz", self.browser.one("#view-network").text)
        self.open("empty")
        self.assertEqual(self.count(), "0 events")
        self.assertIn("no event between actors", self.browser.one("header").text)


if __name__ == "__main__":
    unittest.main()
