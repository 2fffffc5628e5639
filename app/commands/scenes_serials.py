"""Serials in pictures: the tab of an item, a unit in full, adding, a file that is checked, a conversion as a dry run."""

from app.events import Fill, Input, Open, Pick, Press, Scan, Type

SERIALS: tuple[tuple[str, tuple[Input, ...]], ...] = (
    ("serials-list", (Press("home"), Scan("SUPER"), Type("2222"), Open("serials"), Scan("123456"))),
    ("serials-unit", (Scan("PST.1001"),)),
    ("serials-edit", (Pick("edit"), Fill("notes", "Housing scratched, works"), Fill("warranty", "soon"), Press("save"))),
    ("serials-transfer", (Press("cancel"), Press("cancel"), Pick("transfer"))),
    ("serials-add", (
        Press("home"), Open("records"), Pick("kind:item"), Scan("ABC123"), Press("edit"), Fill("tracks_serials", "yes"),
        Press("save"), Press("home"), Open("serials"), Scan("ABC123"), Press("add"), Fill("serial", "R-0001"),
        Fill("location", "NOWHERE"), Press("save"),
    )),
    ("serials-file", (
        Press("cancel"), Press("cancel"), Pick("import"), Fill("file", "R-0001;T-1\nR-0002\nR-0001\nno good"),
        Fill("location", "A01-S01"),
    )),
    ("serials-check", (Press("save"),)),
    ("serialize-items", (Press("home"), Open("serialize"), Scan("ABC123"), Scan("200100"), Scan("123456"))),
    ("serialize-dry", (Pick("serialize"),)),
)
