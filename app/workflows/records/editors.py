"""All editors of catalogue records, in the order the catalogue offers them. A further record type is one more line here."""

from app.workflows.records.editor import Editor
from app.workflows.records.kinds import (
    barcode,
    container_type,
    customer,
    item,
    item_class,
    kit_line,
    label_rule,
    label_template,
    master_item,
    place,
    project,
    reason,
    recipient,
    recipient_level,
    site,
    site_item,
    status,
    template,
    template_line,
    user,
    vendor,
    vendor_item,
)

EDITORS: tuple[Editor, ...] = (
    item.EDITOR,
    site_item.EDITOR,
    site_item.OF_ITEM,
    barcode.EDITOR,
    kit_line.EDITOR,
    master_item.EDITOR,
    place.EDITOR,
    vendor.EDITOR,
    vendor_item.EDITOR,
    customer.EDITOR,
    user.EDITOR,
    recipient.EDITOR,
    recipient_level.EDITOR,
    template.EDITOR,
    template_line.EDITOR,
    reason.EDITOR,
    container_type.EDITOR,
    status.EDITOR,
    project.EDITOR,
    item_class.EDITOR,
    label_rule.EDITOR,
    label_template.EDITOR,
    site.EDITOR,
)
_BY_NAME = {editor.name: editor for editor in EDITORS}


def editor_named(name: str) -> Editor:
    """The editor of this name. One that is not there is a programmer's error."""
    return _BY_NAME[name]
