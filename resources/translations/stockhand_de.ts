<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>say</name>
    <message>
        <source>There is no warehouse in {folder} yet. Nothing was changed; run “stockhand init” for a real one, or add --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label gives AI ({ai}) without AI ({needed}), which belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label gives AI ({ai}) together with AI ({other}): they contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GTIN begins with 9, so a measure belongs to it; the label gives none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no GS1 application identifier ({ai}). Nothing was changed. Scan the label, or type the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command {code}. Nothing was changed. Print the command sheet anew, or use the buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the number of a pack of {item}. How many are in it is not known here: link the number with its quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code holds several values, but {part} is no serial: it names something else. It was not taken as a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the container to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GS1 label cannot be read from &quot;{rest}&quot; on: no such application identifier. Nothing was changed. Scan it again, or type the number under the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GS1 label cannot be read: &quot;{value}&quot; is no {title} (AI {ai}). Nothing was changed. Scan it again, or type the number under the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GS1 label says nothing. Nothing was changed. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of the {title} {value} is wrong: the label is misread or misprinted. Nothing was changed. Scan it again, or type the number under the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GS1 label gives two different values for {title} (AI {ai}). Nothing was changed. Scan one label at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan was empty. Nothing was changed. Scan the code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the code is damaged (broken characters). Nothing was changed. Scan it again; if it stays so, check the character set of the scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {length} characters, no barcode holds more than {limit}. Nothing was changed. Scan one code at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code holds a control character ({character}) that belongs in no label. Nothing was changed. Scan it again, or type the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label rule cannot be of the kind &quot;{kind}&quot;. The rule was not saved. Choose one of: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern has more than {limit} characters. The rule was not saved. Split it in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern is no regular expression ({error}). The rule was not saved. Correct it; back references do not exist here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern has no group named code. The rule was not saved. Write (?P&lt;code&gt;...) around what is the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern has a group named {group}, which means nothing. The rule was not saved. Groups are: {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no EAN or UPC number: it has the wrong length or characters. Nothing was changed. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the small symbol beside the EAN was read. Nothing was changed. Scan the large one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {length} digits like a GTIN, but as one its check digit would have to be {right}. If it was typed, compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label has no separators where it should: where one value ends is found out from what follows. Compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date may be hidden at the end of the last value, as when a scanner leaves separators out. Compare the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is no JSON object. Nothing changed; send one object to a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is longer than {most} bytes. Nothing changed; send a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This object is no event. Nothing changed; send scan, type, key, choose or workflow, each with a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{badge} could not sign in: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an installation in {folder} already. Nothing was changed; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of a code from {device} was lost. It was dropped. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} sends no codes in this mode. Nothing was read. Set it to HID POS or serial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat, not acted on: the scanner read the same code twice. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} does not take these settings ({reason}). Nothing was read. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} sent more than any code holds, without an end. It was dropped. Check speed and line end, scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is not there. Nothing was read. Plug it in: it is found by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} may not be opened. Nothing was read. Ask an administrator to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is in use by another program. Nothing was read. Close it: the device is taken up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot be used on this computer: {library} is not installed. Use another kind of scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanners that type like a keyboard are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner typed more than any code holds. It was dropped. Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner types as on a {layout} keyboard. Its codes are read that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner types as on a {layout} keyboard, this computer has a {host} one: corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has a {host} keyboard. If signs come out mixed up, scan the calibration code once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More taken than was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit was recorded elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More received than ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit received twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement before a count arrived late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One code on two units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired container used again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container nested against its rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container holds what its type forbids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done without permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device clock was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits. Nothing changed; type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PIN is easily guessed. Nothing changed; do not use one digit over and over or a run like 1234.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a quantity. Nothing changed; type a number such as 12 or 2.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has more decimals than {uom} allows ({decimals}). Nothing changed; type it with fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity must be more than zero. Nothing changed; type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is larger than this system counts. Nothing changed; type a smaller number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is no real place. Nothing changed; scan a bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is out of use. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is blocked and takes nothing in. Nothing changed; scan another bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} holds no stock itself. Nothing changed; scan a bin in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{container} cannot go into itself. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inner} cannot go into {outer}: only higher ranks hold other containers. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{container} holds one item of one custody, project and status alone. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{container} does not mix owners. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{container} does not mix projects. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is not kept in stock: it is only recorded as used on maintenance. Nothing changed; scan another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is a quarantine place: the stock will not be available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is a repair place: the stock will not be available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is for incoming goods, apart from stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} belongs to another recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} expired on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} stands nowhere yet. Nothing changed; move the container to a bin first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} cannot stand inside itself. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container cannot stand in {code}. Nothing changed; scan a bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no container. Nothing changed; scan a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} still holds stock. Nothing changed; empty it first, then retire it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is retired already. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line waits for no decision. Nothing changed; open the review again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people counted {code} in {place} and their figures differ. Nothing was approved; add or compare them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of {code} in {place} has changed: it was {seen}, it is now {now}. Nothing was approved; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was not found but still holds stock by the books. Nothing was approved; look for it, or empty it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The count of {place} has been decided already. Nothing changed; count the bin again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is being counted again from nothing. Nothing changed; go on with the new count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing {place} has corrected stock already. Nothing changed; count the bin again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count needs a number of 1 to 80 characters. Nothing changed; type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} exists already. Nothing changed; go on with it, or take another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This count is not known here. Nothing was recorded; choose a count from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} is closed. Nothing was recorded; open a new count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} is closed already. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have counted {place} before, and someone else is to count it again. Nothing was recorded; choose another bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been counted in {place} yet. Nothing changed; count it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not kept in stock and is not counted. Nothing was recorded; go on counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is what you are counting in. Nothing was recorded; scan what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is a single unit and counts once. Nothing was recorded; scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no quantity that can be counted. Nothing was recorded; enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This discrepancy is not known here. Nothing changed; open the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This discrepancy is closed already. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This handle is not known here. Nothing changed; scan it again or look it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is not known here. Nothing changed; scan the bin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} groups bins and holds no stock itself. Nothing changed; scan a bin in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status “{status}” does not exist. Nothing changed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A handle needs a code of 1 to 80 characters. Nothing changed; scan or type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item is known for {code}. Nothing changed; scan its item first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container type is known for {code}. Nothing changed; choose its type first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is tracked by {tracking}, so {code} cannot be its {kind}. Nothing changed; scan another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be written ({why}). Nothing changed; make room on the disk or call for help, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include asset items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold or installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines from {code} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move of {what} to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of {what} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue of {what}, now at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return of {what} to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolation of {what} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release of {what} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting of {what} into {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New serial number for {what} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of {what}, now at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last entry of the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejection at receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirement of the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer Stockhand (version {found}). Nothing was changed; update this app, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not kept in stock. Nothing changed; record it as a consumable instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity must be more than zero. Nothing changed; enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is a single unit and moves as one. Nothing changed; scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not empty and would take its contents out of stock. Nothing changed; empty it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status “{status}” follows from where stock stands and cannot be set. Nothing changed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An act with this identity was posted before with other content. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to post. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much for one act. Nothing changed; do it in smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order line is not known here. Nothing changed; choose the order again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is taken already. Nothing changed; choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was changed by someone else meanwhile. Nothing changed; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has been moved, so its unit of measure, decimals and tracking stay. Nothing changed; make a new item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers of type {code} exist, so its rank stays. Nothing changed; make a new type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} would stand inside itself. Nothing changed; choose another parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} still holds stock. Nothing changed; move it out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code is missing. Nothing changed; fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decimals of {code} must be 0 to 6. Nothing changed; correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this ({permission}). Nothing changed; ask someone whose role allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody known is signed in. Nothing changed; sign in and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite {found} is too old: at least {least} is needed. Nothing was opened; install pysqlite3 anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The act to undo is not known here. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This act is undone already. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An undo cannot be undone. Nothing changed; do the act again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. Nothing changed; edit or count it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has moved on since: {later}. Nothing changed; undo the later acts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} has been counted since. Nothing changed; move it back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} holds stock by now. Nothing changed; empty it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the app. Nothing changed; do it again, or begin the task anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not open {task}. Nothing changed; ask someone whose role allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task “{name}”. Nothing changed; choose one of the home screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Nothing changed; scan your badge first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: {task}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a task half done. Go on where you were, or begin another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Noted for the supervisor: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat, not acted on: the same code came twice at once. Scan it again if you meant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes a text of at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes a whole number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes the three capital letters of a currency, such as EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {fields}, each within its limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{key}”. {where} was left as it is; correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” cannot be {value}: {wanted}. {kept} is used; correct it in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} could not be read ({why}). The usual settings are used and the file was left as it is; correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written to {where} ({why}). The file is as it was; make room or allow it, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge of the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot, GS1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order to receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command: undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending, {waiting} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, {waiting} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is set up. Scan with a scanner or type the code; a supervisor adds a camera in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the camera’s first picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan from the screen, or touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be read ({why}). Nothing changed; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the warehouse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment after a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stockhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a row to see all of it, a heading to sort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recount {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {chosen} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows. Take a filter off or search for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows yet. They appear here as soon as there is work of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test a scanner: scan anything. Nothing is booked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}, code type {symbology}, on the screen after {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scanner is set up. Plug one in, or type codes on the keypad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out by itself after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announce it before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard scanner: most time between two keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: same label again after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: number, file or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Stockhand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your badge in front of the scanner, or type its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN, then touch OK. Forgotten? A supervisor can give you a new one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out in {seconds} s. Scan or touch anything to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk is locked to this program. Nothing was closed; a supervisor leaves it from the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code, then OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. What you scan appears here, the newest on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it on the keypad, then touch OK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {kind}. Nothing changed; scan {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to another item. Nothing changed; scan {wanted} of the right item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command has no use here. Nothing changed; scan {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code lists several serial numbers. Nothing changed; scan {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That choice is not offered here. Nothing changed; choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That key has no use here. Nothing changed; do what the screen asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is typed here. Nothing changed; scan {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list first. Nothing changed; to choose nothing, cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this ({permission}). Nothing changed; ask a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this code names is not there any more. Nothing changed; scan something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code names several things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what you scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours to undo. Nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {place} · {attributes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {source} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a container, or the label of a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers in {place}: scan or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the type of the new container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin where {code} stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan where {code} goes, or choose what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what goes into {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what comes out of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the next unit, or the bin it goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan everything that is in {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of {code}: choose what to do about the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of {code} is in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin for everything in {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {rank}, numbers {pattern}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {rank}, numbers {pattern}, a single item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the unexpected in: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note what is missing: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} at {place}, {count} in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, out of use since it was retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New container {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {name} {code}. Scan a pre-printed label to use its number instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · not scanned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · not expected in it, by the books at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · not expected in it, not in stock by the books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {expected} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is ready at {place}. Scan what goes into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} moved to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} put into {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {code} put into {container}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out to {place}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is empty. Moved to {place}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of {code} goes to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is in it as expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is scanned already. It counts once; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not expected in this container. Noted; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {code} found, {expected} expected. Noted; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of {code} are complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {missing}. Unexpected: {unexpected}. Nothing is posted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved into {container}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted as missing from {code}: {count}. Stock stays as it was until it is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing from {container}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning} Scan {place} again to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{container} is out of use. Scan {code} again to put it back into use with this in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container type is set up. Nothing changed; ask a supervisor to add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of {code} is still missing. Nothing changed; choose it, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is known already. Nothing changed; scan another label or the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” cannot name a container. Nothing changed; scan another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no container any more. Nothing changed; scan another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No container stands in {place}. Nothing changed; scan a container or a new label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is in it already, or not in stock. Nothing changed; go on with the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in it. Nothing changed; scan something that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken out yet. Nothing changed; scan what comes out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is empty already. Nothing changed; choose something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} still holds {count}. Nothing changed; empty it first, then retire it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} stands there already. Nothing changed; scan another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} stands nowhere. Nothing changed; scan another container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in stock. Nothing changed; receive or count it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity of {code} is still missing. Nothing changed; type it, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the next bin to count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the count that {bin} is counted for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {scope}: {done} of {bins} bins done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, blind, {scope}: {done} of {bins} bins done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan bins, areas, items or badges to count, or open the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this site, unless you scan what is to be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, blind: {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a physical count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a cycle count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind: hide what is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} answers for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is part of the new count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no longer part of the new count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} is open for {bin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what stands in {bin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan each piece in {bin}: every scan adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of {code} stands in {bin}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number}, bin {bin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} counted so far: the number you type replaces it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} counted so far: the number you type adds to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{expected} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pack: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every scan adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {code} off the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} found in container {container}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is in the wrong place: the books have it in {place}. Counted here; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in stock by the books. Counted here; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {code} counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more} of {code} added: {amount} counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {code} counted, {expected} expected. Count again and type it if you are not sure, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {code} counted, none expected here. Go on, or count again and type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is counted already by {who}. It counts once; go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is off the count of {bin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from one code: {count}. Counted before: {twice}. Unknown: {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} counts {bin} too. Units scanned by both count once; quantities are settled in the review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} stays open; what you counted there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are counting {bin}. Scan what stands in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted in {bin}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {bin} empty?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in {bin}: {count}. Look again, or finish the bin without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish {bin}? What was not scanned counts as not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} is finished as empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} is finished. Not found: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · expected {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · wrong place, by the books in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · in a container here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be counted by someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is no open count. Nothing changed; scan a bin or choose a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open count covers {bin}. Nothing changed; ask a supervisor to open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} is not part of count {number}. Scan it again to count it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bin} is finished in this count. Scan it again to go on counting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else has to count {bin} this time. Nothing changed; scan another bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not part of count {number}. Nothing changed; go on with what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is counted unit by unit. Nothing changed; scan the serial number of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} answers for no stock. Nothing changed; scan another badge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is counted lot by lot. Nothing changed; scan the lot number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not counted yet. Nothing changed; scan it to count it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the unit, item, lot or container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {amount} {description} · from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in hand, last {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hand} · usual place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand: {amount} {description}, from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand, but recorded in two places: {description}, from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of your hand again; nothing was posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is in your hand already. Nothing changed; go on with the next scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was never received. Nothing changed; receive it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is not in stock: {place}. Nothing changed; return it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is out of use. Nothing changed; scan another container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {code} in stock. Nothing changed; receive or count it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is tracked by serial. Nothing changed; scan the serial number of the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot {lot} of {item} is not known. Nothing changed; receive it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning} Scan {code} again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{warning} Press again to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at {place} like this already. Nothing changed; scan another destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} still in hand and not posted. Press again to leave them where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a spillage report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing since a count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or scan the lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or choose where you take it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the custody it is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the project it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {description} · from {place} · {amount} available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {description} · {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}, expires {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan is no quantity. Nothing changed; type how many of {code}, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the books there is no {code} at {place}. Scan {place} again to take it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} stands in several places of {place}. Nothing changed; scan the bin or container itself, or choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {available} there by the books. Type {amount} again to take it; the rest is noted for a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what you move, or the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what you move from or to this bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin {place}: what stands here is taken out, other stock is put in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the container to take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next container is taken along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {description} moved to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} handles moved to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} changed at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the new custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the new status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes when you scan the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the recipient&apos;s badge or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no inventory recipient. Nothing changed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what becomes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays with the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {recipient}: {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {recipient}: {way}, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {description} issued to {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} handles issued to {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A container cannot be consumed, installed or sold. Nothing changed; scan the units in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {code} is available. Nothing changed; release, return or receive it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {code} out with anyone. Nothing changed; scan something that was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was issued as consumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin it goes back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {description} returned to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} handles returned to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what must not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {code} to isolate. Nothing changed; scan something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the quarantine place, or isolate it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {description} isolated at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} handles isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is no quarantine place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan what may be used again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no isolated {code}. Nothing changed; scan something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin it goes to, or release it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {description} released at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} handles released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is a quarantine or repair place: the stock stays unavailable there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list first. Nothing changed; what you hold stays in your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose lines to approve or have recounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counted line waits for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve {code} in {place}, or have it recounted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people counted {code} in {place}: add their figures, or does the later one hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: expected {expected}, counted {counted}; value {value}; {who}, {when}{sure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, nothing moved since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {amount} moved since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, two people&apos;s figures differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} count: {done} of {bins} bins done, lines to review: {lines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number}: {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recount by someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later figure holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines approved: {count}. Stock now says what was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines approved: {count}. Lines that stay: {left}. Two people counted those, so add or compare their figures first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins to be counted again by someone else: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines rejected: {count}. Stock stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of {place} now add up. Review the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later figures of {place} hold. Review the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {number} is closed. Its undecided lines stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open} of {bins} bins are not counted. Nothing changed; choose to close again if they are to stay uncounted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is ready to be approved. Nothing changed; choose a line to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is chosen. Nothing changed; choose one or more lines first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line no longer waits for a decision. Nothing changed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people counted {code} in {place} and their figures differ. Nothing changed; add or compare them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person counted {code}. Nothing changed; approve, recount or reject the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No count is chosen. Nothing changed; choose the count to close first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” has no line to review. Nothing changed; scan a counted unit, a bin or a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown barcode, nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it to an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New serial of an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it aside for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} becomes a barcode of this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} becomes a serial number of this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the bin where the unit stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} · {item} {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which stock the unit came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now a barcode of {item}. Scan it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New serial of {item} at {place}. Scan it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has come to be known meanwhile. Nothing changed; scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} does not track serials. Nothing changed; scan another item, or cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {item} without serial stands at {place}. Nothing changed; choose another bin or add the unit by a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {item} without serial stands at {place}. Scan the bin again to add one unit to the stock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} has a unit with this serial already, at {place}. Nothing changed; scan that unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{code}” cannot be a serial number: letters, digits, dash and period only. Nothing changed; link or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
