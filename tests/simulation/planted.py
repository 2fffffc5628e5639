"""The planted faults: texts of the app and what stands there instead. `mutants` plays them, MUTANTS.md tells what noticed each."""

from typing import NamedTuple

MODEL = "tests/ledger/test_against_model.py::test_the_ledger_does_what_the_rules_say"

PLAIN = "tests/ledger/test_batch.py::test_plain_moves_are_judged_as_all_others_are"


class Mutant(NamedTuple):
    """One thing wrong: texts of a file and what stands there instead."""

    name: str
    file: str
    changes: tuple[tuple[str, str], ...]
    tests: tuple[str, ...] = ()
    """What notices it where the simulator does not, or not soon."""


def _one(name: str, file: str, before: str, after: str, *tests: str) -> Mutant:
    return Mutant(name, file, ((before, after),), tests)


MUTANTS: tuple[Mutant, ...] = (
    # --- the device ---------------------------------------------------------------------------------------------------
    _one("the cursor is saved before the page", "app/ledger/follow.py",
         "        cursor = cursor_of(conn)\n        if after > cursor:",
         "        cursor = after\n        conn.execute(update(local_sync).values(cursor=after + len(operations)))\n"
         "        conn.connection.dbapi_connection.commit()\n        conn.connection.dbapi_connection.execute('BEGIN IMMEDIATE')\n"
         "        if after > cursor:"),
    Mutant("an act leaves the outbox as it is answered, not as it comes back", "app/ledger/overlay.py", (
        ("_ANSWERED = update(outbox).where(", "_ANSWERED = delete(outbox).where("), (").values(answered=1)\n", ")\n"),
    )),
    _one("the outbox is not written", "app/ledger/post.py", "    _OUTBOX.do(conn, {", "    {}.update({"),
    _one("own acts are laid on top in the wrong order", "app/ledger/follow.py", "[sent for sent in own if sent.id not in back]",
         "[sent for sent in reversed(own) if sent.id not in back]"),
    _one("own acts are not laid on top again", "app/ledger/follow.py", "[sent for sent in own if sent.id not in back]", "[]",
         "tests/server/test_two_devices.py"),
    _one("rows that own acts made are not taken away", "app/ledger/overlay.py",
         "_BEFORE = select(local_before.c.tbl, local_before.c.key, local_before.c.row)",
         "_BEFORE = select(local_before.c.tbl, local_before.c.key, local_before.c.row).where(local_before.c.row.is_not(None))"),
    _one("rows that own acts deleted or changed are not put back", "app/ledger/overlay.py",
         "[tuple(row) for _, row in kept if row is not None]", "[]"),
    _one("what was put back is remembered on", "app/ledger/overlay.py", "    conn.execute(delete(local_before))\n", "    pass\n"),
    _one("nothing is remembered after a page was taken in", "app/ledger/follow.py",
         "        overlay.record(conn, True)\n        back = {", "        back = {"),
    _one("an act of the feed need not have the content that its hash tells", "app/ledger/follow.py",
         "if link(msgspec.structs.asdict(fed)) != fed.hash:", "if False:", "tests/ledger/test_follow.py"),
    _one("the seal is not checked", "app/ledger/judge.py", "if _enter(posting, row, end, clock) != told:",
         "if _enter(posting, row, end, clock) == '':", "tests/ledger/test_follow.py"),
    _one("acts in the server's quarantine are kept nowhere on the device", "app/ledger/follow.py",
         "        quarantine.keep(conn, gone, now, told=True)\n", ""),
    _one("acts that fit no chain are dropped", "app/ledger/follow.py", "    quarantine.keep(conn, lost, now, told=False)\n", "",
         "tests/ledger/test_follow.py"),
    _one("a quarantined act stays in the outbox", "app/sync/handing.py", "        if bad:\n", "        if False:\n"),
    _one("own acts are lost as the book is fetched again", "app/ledger/laying.py", "        overlay.wait_for(conn, own)\n", "",
         "tests/sync/test_client.py"),
    _one("rows remembered of the old book are put back into the new one", "app/ledger/laying.py",
         '        conn.execute(text("DELETE FROM local_before"))\n', "", "tests/sync/test_client.py"),
    _one("the newest server time seen counts for nothing", "app/ledger/post.py",
         "max(_corrected(given.made_at, now), now.floor + 1, end.at + 1)", "max(_corrected(given.made_at, now), end.at + 1)",
         "tests/ledger/test_follow.py"),
    _one("what a device knew as it acted is not told", "app/ledger/post.py", '"seen": now.cursor,', '"seen": 0,',
         "tests/ledger/test_claims.py"),
    # --- the judge ----------------------------------------------------------------------------------------------------
    _one("an act that is in already is not looked for", "app/ledger/judge.py", "    if known is not None:\n        fed",
         "    if known is not None and False:\n        fed"),
    _one("a gap in a device's acts is passed over", "app/ledger/judge.py",
         "    if chained and sent.sequence > end.sequence + 1:\n        return Gap(end.sequence + 1)\n", "",
         "tests/sync/test_client.py", "tests/server/test_http.py"),
    _one("the chain of a device is not checked", "app/ledger/judge.py",
         "    if (chained and sent.previous != end.hash) or sent.sequence <= end.sequence:", "    if sent.sequence <= 0:",
         "tests/server/test_quarantine.py"),
    _one("other content under a known identity passes", "app/ledger/judge.py",
         'return fed if fed.hash == sent.hash else Forked("other-content")', "return fed", "tests/server/test_quarantine.py",
         "tests/server/test_http.py"),
    _one("the hash of an act is not checked", "app/ledger/judge.py", "    if link(row) != sent.hash:",
         "    if sent.hash == '':", "tests/server/test_quarantine.py", "tests/server/test_http.py"),
    _one("evidence may come after its receipt", "app/ledger/judge.py",
         "return max(end.at + 1, min(claimed, received or claimed))", "return max(end.at + 1, claimed)"),
    _one("evidence may come before the device's previous act", "app/ledger/judge.py",
         "return max(end.at + 1, min(claimed, received or claimed))", "return min(claimed, received or claimed)"),
    _one("positions leave one out", "app/ledger/judge.py", "site=site, position=clock.position + 1, received=received",
         "site=site, position=clock.position + 2, received=received"),
    _one("what could not be posted leaves half of it", "app/ledger/judge.py",
         "from app.ledger.store import savepoint\n", "from contextlib import nullcontext as savepoint\n"),
    _one("nobody hears when a device has reported", "app/ledger/journal.py", "    if row[\"received\"] and", "    if False and",
         "tests/ledger/counts/test_firmness.py"),
    _one("rights are not looked up at receipt", "app/ledger/post.py", "    rights.check(p)\n",
         "    if not p.judged: rights.check(p)\n"),
    _one("decisions are posted whatever the rights", "app/ledger/rights.py", "if not p.judged or is_decision(entry):",
         "if not p.judged:"),
    _one("facts without a right are told to nobody", "app/ledger/rights.py",
         "        discrepancies.open_one(p, DiscrepancyClass.NO_PERMISSION, detail=missing)", "        pass"),
    _one("the later claim of a unit yields to the earlier", "app/ledger/claims.py", "    claim.c.at > bindparam(\"b_at\"),",
         "    claim.c.at < bindparam(\"b_at\"),", "tests/ledger/test_claims.py"),
    _one("memory of a batch keeps what an act left half done", "app/ledger/batch/pace.py",
         "            memory.back_to()\n", ""),
    _one("memory of a batch keeps what the database has changed", "app/ledger/batch/pace.py", "            self._memory.forget()\n",
         ""),
    # --- the server ---------------------------------------------------------------------------------------------------
    _one("the company's feed is taken in twice", "app/server/judging.py", "company_feed(books, clock.company):",
         "company_feed(books, max(0, clock.company - 1)):"),
    _one("a site hears of the company only when it pushes", "app/server/service.py", "        self.follow(who.site)\n", ""),
    _one("what forked is thrown away", "app/server/pushing.py", "        quarantine.keep(conn, who.site, kept, why, now)\n", ""),
    _one("the answer tells of disputes that others opened later", "app/server/judging.py",
         ", discrepancy.c.kind != DiscrepancyClass.SERIAL_DISPUTE.value)", ")", "tests/server/test_answers.py"),
    # --- the rules of stock ---------------------------------------------------------------------------------------------
    _one("a count is no fence", "app/ledger/moves.py", "    if at >= p.newest or ", "    if True or ",
         "tests/ledger/counts/test_moments.py"),
    _one("what was owed is not paid back", "app/ledger/moves.py",
         "    pay_back(p, handle.id, handle.item, wanted, move.quantity)\n", "", MODEL),
    _one("an act can be undone twice", "app/ledger/undo.py",
         "    if p.run(UNDONE, b_site=p.site, b_position=row.position).first():\n        raise Refusal(say(UNDONE_ALREADY))\n",
         "", "tests/server/test_undone_twice.py"),
    _one("more than was ordered is no discrepancy", "app/ledger/receipts.py", "    if received > ordered:",
         "    if received > ordered * 99:"),
    _one("a repeated receipt is no discrepancy", "app/ledger/moves.py",
         "    if move.source.place == _VENDOR:\n        if place_facts",
         "    if move.source.place == _VENDOR:\n        if False and place_facts", MODEL),
    _one("an approval need not name what it saw", "app/ledger/counts/decisions.py", "    if difference != entry.difference:",
         "    if False:", "tests/ledger/counts/test_moments.py"),
    # --- plain moves --------------------------------------------------------------------------------------------------
    _one("a plain move of a unit looks at nothing later", "app/ledger/batch/plain.py",
         "    if known and said.ORDER(known[-1]) > (act.at, act.position, act.claims):\n", "    if False:\n", PLAIN),
    _one("a plain move looks at no fence", "app/ledger/batch/plain.py",
         "if act.late and any(fences.get(place, 0) > act.at for place in (move.source.place, move.target.place)):", "if False:",
         PLAIN),
    _one("a plain move takes more than there is", "app/ledger/batch/plain.py", "if left < 0 or after > RECORD_MAX:", "if False:",
         PLAIN),
    _one("anybody may do a plain move", "app/ledger/batch/plain.py", "or not _may_move(m, sent.actor):", "or False:", PLAIN),
    _one("a plain move may change attributes", "app/ledger/batch/plain.py",
         "source.place == target.place or source[1:] != target[1:] or", "source.place == target.place or", PLAIN),
    _one("a plain move forgets what waits for reports", "app/ledger/batch/journal.py",
         "    *_, doubtful, lines = m.clock[m.site]\n    m.put(m.clock, m.site, (row[",
         "    doubtful = lines = 0\n    m.put(m.clock, m.site, (row[", PLAIN),
    _one("a unit record is looked for where it stood before it was written", "app/ledger/batch/writing.py", "m.stands_at.pop(",
         "m.stands_at.get(", PLAIN),
    _one("a unit that two gave out is no discrepancy", "app/ledger/doubts.py",
         "    if p.form < GIVEN_TWICE or not known.unseen_by(one):\n", "    if True:\n", "tests/server/test_disputes.py"),
)
