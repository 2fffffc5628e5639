<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>say</name>
    <message>
        <source>There is no warehouse in {folder} yet. Nothing was changed; run “stockhand init” for a real one, or add --demo.</source>
        <translation>In {folder} gibt es noch kein Lager. Nichts geändert; „stockhand init“ legt ein echtes an, --demo eines zum Üben.</translation>
    </message>
    <message>
        <source>The database in {folder} could not be opened ({why}). Nothing was changed; close what uses it, or restore a backup.</source>
        <translation>Die Datenbank in {folder} ließ sich nicht öffnen ({why}). Nichts geändert; schließen, was sie benutzt, oder eine Sicherung zurückholen.</translation>
    </message>
    <message>
        <source>The label gives AI ({ai}) without AI ({needed}), which belongs to it.</source>
        <translation>Das Etikett nennt AI ({ai}) ohne AI ({needed}), der dazugehört.</translation>
    </message>
    <message>
        <source>The label gives AI ({ai}) together with AI ({other}): they contradict each other.</source>
        <translation>Das Etikett nennt AI ({ai}) zusammen mit AI ({other}): Sie widersprechen einander.</translation>
    </message>
    <message>
        <source>The GTIN begins with 9, so a measure belongs to it; the label gives none.</source>
        <translation>Die GTIN beginnt mit 9, also gehört ein Maß dazu; das Etikett nennt keines.</translation>
    </message>
    <message>
        <source>There is no command {code}. Nothing changed; use the keys on the screen.</source>
        <translation>Den Befehl {code} gibt es nicht. Nichts geändert; die Tasten auf dem Bildschirm benutzen.</translation>
    </message>
    <message>
        <source>This is the number of a pack of {item}. How many are in it is not known here: link the number with its quantity.</source>
        <translation>Das ist die Nummer einer Packung von {item}. Wie viele darin sind, ist hier nicht bekannt: Nummer mit ihrer Menge verknüpfen.</translation>
    </message>
    <message>
        <source>The code holds several values, but {part} is no serial number: it names something else. It was not taken as a list.</source>
        <translation>Der Code enthält mehrere Werte, aber {part} ist keine Seriennummer: Es benennt etwas anderes. Er wurde nicht als Liste gelesen.</translation>
    </message>
    <message>
        <source>Home screen</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Assemble</source>
        <translation>Montieren</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review counts</source>
        <translation>Zählungen prüfen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add the container to the list</source>
        <translation>Behälter in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>It is empty</source>
        <translation>Er ist leer</translation>
    </message>
    <message>
        <source>Retire the container</source>
        <translation>Behälter stilllegen</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Hineinlegen</translation>
    </message>
    <message>
        <source>Recount</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>PIN forgotten</source>
        <translation>PIN vergessen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Leave training</source>
        <translation>Übung verlassen</translation>
    </message>
    <message>
        <source>Begin training anew</source>
        <translation>Übung neu beginnen</translation>
    </message>
    <message>
        <source>A label rule cannot be of the kind “{kind}”. The rule was not saved. Choose one of: {kinds}.</source>
        <translation>Eine Etikettenregel kann nicht von der Art „{kind}“ sein. Die Regel wurde nicht gespeichert. Eine davon wählen: {kinds}.</translation>
    </message>
    <message>
        <source>The pattern has more than {limit} characters. The rule was not saved. Split it in two.</source>
        <translation>Das Muster hat mehr als {limit} Zeichen. Die Regel wurde nicht gespeichert. In zwei Regeln teilen.</translation>
    </message>
    <message>
        <source>The pattern is no regular expression ({error}). The rule was not saved. Correct it; back references do not exist here.</source>
        <translation>Das Muster ist kein regulärer Ausdruck ({error}). Die Regel wurde nicht gespeichert. Muster berichtigen; Rückverweise gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The pattern has no group named code. The rule was not saved. Write (?P&lt;code&gt;...) around what is the code.</source>
        <translation>Das Muster hat keine Gruppe namens code. Die Regel wurde nicht gespeichert. Um den eigentlichen Code (?P&lt;code&gt;...) schreiben.</translation>
    </message>
    <message>
        <source>The pattern has a group named {group}, which means nothing. The rule was not saved. Groups are: {groups}.</source>
        <translation>Das Muster hat eine Gruppe namens {group}, die nichts bedeutet. Die Regel wurde nicht gespeichert. Gruppen sind: {groups}.</translation>
    </message>
    <message>
        <source>“{text}” is no EAN or UPC number: it has the wrong length or characters. Nothing changed; scan it again.</source>
        <translation>„{text}“ ist keine EAN- oder UPC-Nummer: Länge oder Zeichen stimmen nicht. Nichts geändert; noch einmal scannen.</translation>
    </message>
    <message>
        <source>Only the small symbol beside the EAN was read. Nothing changed; scan the large one.</source>
        <translation>Nur das kleine Zusatzsymbol neben der EAN wurde gelesen. Nichts geändert; das große scannen.</translation>
    </message>
    <message>
        <source>It has {length} digits like a GTIN, but then its last digit would have to be {right}. If you typed it, compare it with the label.</source>
        <translation>Die Zahl hat {length} Ziffern wie eine GTIN, aber dann müsste ihre letzte Ziffer {right} sein. Falls getippt, mit dem Etikett vergleichen.</translation>
    </message>
    <message>
        <source>This label lacks its separators; where each value ends was worked out. Compare the values with the label.</source>
        <translation>Diesem Etikett fehlen Trennzeichen; wo jeder Wert endet, wurde erschlossen. Die Werte mit dem Etikett vergleichen.</translation>
    </message>
    <message>
        <source>A date may be hidden at the end of the last value, as when a scanner leaves separators out. Compare it with the label.</source>
        <translation>Am Ende des letzten Werts könnte ein Datum stecken, wie wenn ein Scanner Trennzeichen weglässt. Mit dem Etikett vergleichen.</translation>
    </message>
    <message>
        <source>This line is no JSON object. Nothing changed; send one object to a line.</source>
        <translation>Diese Zeile ist kein JSON-Objekt. Nichts geändert; ein Objekt je Zeile senden.</translation>
    </message>
    <message>
        <source>This line is longer than {most} bytes. Nothing changed; send a shorter one.</source>
        <translation>Diese Zeile ist länger als {most} Byte. Nichts geändert; eine kürzere senden.</translation>
    </message>
    <message>
        <source>This object is no event. Nothing changed; send scan, type, key, choose, field or workflow, each with a text.</source>
        <translation>Dieses Objekt ist kein Ereignis. Nichts wurde geändert; senden Sie scan, type, key, choose, field oder workflow, jeweils mit einem Text.</translation>
    </message>
    <message>
        <source>{badge} could not sign in: {reason}</source>
        <translation>{badge} konnte sich nicht anmelden: {reason}</translation>
    </message>
    <message>
        <source>There is an installation in {folder} already. Nothing was changed; choose another folder.</source>
        <translation>In {folder} gibt es schon eine Installation. Nichts geändert; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>A part of a code from {device} was lost. It was dropped. Scan it again.</source>
        <translation>Ein Teil eines Codes von {device} ging verloren. Er wurde verworfen. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>{device} sends no codes in this mode. Nothing was read. Set it to HID POS or serial.</source>
        <translation>{device} sendet in dieser Betriebsart keine Codes. Nichts gelesen. Auf HID POS oder seriell umstellen.</translation>
    </message>
    <message>
        <source>{device} does not take these settings ({reason}). Nothing was read. Correct them.</source>
        <translation>{device} nimmt diese Einstellungen nicht an ({reason}). Nichts gelesen. Bitte berichtigen.</translation>
    </message>
    <message>
        <source>{device} sent more than any code holds, without an end. It was dropped. Check speed and line end, scan again.</source>
        <translation>{device} hat mehr gesendet, als ein Code fasst, ohne Ende. Es wurde verworfen. Geschwindigkeit und Zeilenende prüfen, noch einmal scannen.</translation>
    </message>
    <message>
        <source>{device} is switched off.</source>
        <translation>{device} ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>{device} is connected.</source>
        <translation>{device} ist verbunden.</translation>
    </message>
    <message>
        <source>{device} is not there. Nothing was read. Plug it in: it is found by itself.</source>
        <translation>{device} ist nicht da. Nichts gelesen. Einstecken: Das Gerät wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>{device} may not be opened. Nothing was read. Ask an administrator to allow it.</source>
        <translation>{device} darf nicht geöffnet werden. Nichts gelesen. Die Administration muss es erlauben.</translation>
    </message>
    <message>
        <source>{device} is in use by another program. Nothing was read. Close it: the device is taken up by itself.</source>
        <translation>{device} wird von einem anderen Programm benutzt. Nichts gelesen. Jenes schließen: Das Gerät wird von selbst übernommen.</translation>
    </message>
    <message>
        <source>{device} cannot be used on this computer: {library} is not installed. Use another kind of scanner.</source>
        <translation>{device} kann auf diesem Rechner nicht benutzt werden: {library} ist nicht installiert. Eine andere Art von Scanner nehmen.</translation>
    </message>
    <message>
        <source>Scanners that type like a keyboard are read.</source>
        <translation>Scanner, die wie eine Tastatur tippen, werden gelesen.</translation>
    </message>
    <message>
        <source>The scanner typed more than any code holds. It was dropped. Scan again.</source>
        <translation>Der Scanner hat mehr getippt, als ein Code fasst. Es wurde verworfen. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>The scanner&apos;s keyboard layout is {layout}. Its codes are read that way.</source>
        <translation>Die Tastatur des Scanners ist {layout}. So werden seine Codes gelesen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The scanner&apos;s keyboard layout is {layout}, this computer&apos;s is {host}: codes are corrected.</source>
        <translation>Die Tastatur des Scanners ist {layout}, die dieses Rechners {host}: Codes werden berichtigt.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyboard layout is {host}. If signs come out mixed up, scan the calibration code once.</source>
        <translation>Die Tastatur dieses Rechners ist {host}. Sind Zeichen vertauscht, einmal den Abgleichcode scannen.</translation>
    </message>
    <message>
        <source>More taken than was there</source>
        <translation>Mehr entnommen, als da war</translation>
    </message>
    <message>
        <source>Unit was recorded elsewhere</source>
        <translation>Einheit war anderswo verbucht</translation>
    </message>
    <message>
        <source>Unit is said to be in two places</source>
        <translation>Einheit soll an zwei Orten sein</translation>
    </message>
    <message>
        <source>More received than ordered</source>
        <translation>Mehr erhalten als bestellt</translation>
    </message>
    <message>
        <source>Unit received twice</source>
        <translation>Einheit zweimal erhalten</translation>
    </message>
    <message>
        <source>Movement before a count arrived late</source>
        <translation>Bewegung vor einer Zählung kam verspätet</translation>
    </message>
    <message>
        <source>One code on two units</source>
        <translation>Ein Code an zwei Einheiten</translation>
    </message>
    <message>
        <source>Retired container used again</source>
        <translation>Stillgelegter Behälter wieder benutzt</translation>
    </message>
    <message>
        <source>Container nested against its rank</source>
        <translation>Behälter gegen seinen Rang geschachtelt</translation>
    </message>
    <message>
        <source>Container holds what its type forbids</source>
        <translation>Behälter enthält, was sein Typ verbietet</translation>
    </message>
    <message>
        <source>Done without permission</source>
        <translation>Ohne Berechtigung getan</translation>
    </message>
    <message>
        <source>Device clock was wrong</source>
        <translation>Geräteuhr ging falsch</translation>
    </message>
    <message>
        <source>Decision was out of date: the line waits again</source>
        <translation>Entscheidung war überholt: Die Zeile wartet wieder</translation>
    </message>
    <message>
        <source>Place out of use still holds stock</source>
        <translation>Lagerort außer Gebrauch enthält noch Bestand</translation>
    </message>
    <message>
        <source>Held: it could not be posted</source>
        <translation>Zurückgehalten: ließ sich nicht buchen</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits. Nothing changed; type another one.</source>
        <translation>Eine PIN hat {least} bis {most} Ziffern. Nichts geändert; eine andere tippen.</translation>
    </message>
    <message>
        <source>This PIN is easily guessed. Nothing changed; do not use one digit over and over or a run like 1234.</source>
        <translation>Diese PIN ist leicht zu erraten. Nichts geändert; keine gleichen Ziffern und keine Reihe wie 1234 nehmen.</translation>
    </message>
    <message>
        <source>“{text}” is not a quantity. Nothing changed; type a number such as 12 or 2.5.</source>
        <translation>„{text}“ ist keine Menge. Nichts geändert; eine Zahl wie 12 oder 2,5 tippen.</translation>
    </message>
    <message>
        <source>{text} has more decimals than {uom} allows ({decimals}). Nothing changed; type it with fewer.</source>
        <translation>{text} hat mehr Nachkommastellen, als {uom} erlaubt ({decimals}). Nichts geändert; mit weniger tippen.</translation>
    </message>
    <message>
        <source>The quantity must be more than zero. Nothing changed; type it again.</source>
        <translation>Die Menge muss größer als null sein. Nichts geändert; noch einmal tippen.</translation>
    </message>
    <message>
        <source>{text} is larger than this system counts. Nothing changed; type a smaller number.</source>
        <translation>{text} ist größer, als dieses System zählt. Nichts geändert; eine kleinere Zahl tippen.</translation>
    </message>
    <message>
        <source>{place} is no real place. Nothing changed; scan a bin.</source>
        <translation>{place} ist kein wirklicher Ort. Nichts geändert; einen Platz scannen.</translation>
    </message>
    <message>
        <source>{place} is out of use. Nothing changed; scan another destination.</source>
        <translation>{place} ist außer Gebrauch. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{place} is blocked and takes nothing in. Nothing changed; scan another bin.</source>
        <translation>{place} ist gesperrt und nimmt nichts auf. Nichts geändert; einen anderen Platz scannen.</translation>
    </message>
    <message>
        <source>{place} holds no stock itself. Nothing changed; scan a bin in it.</source>
        <translation>{place} hält selbst keinen Bestand. Nichts geändert; einen Platz darin scannen.</translation>
    </message>
    <message>
        <source>{container} cannot go into itself. Nothing changed; scan another destination.</source>
        <translation>{container} passt nicht in sich selbst. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{inner} cannot go into {outer}: only higher ranks hold other containers. Nothing changed; scan another destination.</source>
        <translation>{inner} passt nicht in {outer}: Nur höhere Ränge halten andere Behälter. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{container} takes a single item of one custody, project and status. Nothing changed; scan another destination.</source>
        <translation>{container} nimmt nur einen Artikel mit gleicher Verantwortung, gleichem Projekt und Status. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{container} does not mix owners. Nothing changed; scan another destination.</source>
        <translation>{container} mischt keine Eigentümer. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{container} does not mix projects. Nothing changed; scan another destination.</source>
        <translation>{container} mischt keine Projekte. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>{item} is not kept in stock: it is only recorded as used on maintenance. Nothing changed; scan another item.</source>
        <translation>{item} wird nicht gelagert, nur als Verbrauch bei Wartung verbucht. Nichts geändert; einen anderen Artikel scannen.</translation>
    </message>
    <message>
        <source>{place} is a quarantine place: the stock will not be available.</source>
        <translation>{place} ist ein Sperrplatz: Der Bestand wird nicht verfügbar sein.</translation>
    </message>
    <message>
        <source>{place} is a repair place: the stock will not be available.</source>
        <translation>{place} ist ein Reparaturplatz: Der Bestand wird nicht verfügbar sein.</translation>
    </message>
    <message>
        <source>{place} is for incoming goods, apart from stock.</source>
        <translation>{place} ist für eingehende Ware, getrennt vom Bestand.</translation>
    </message>
    <message>
        <source>{place} belongs to another recipient.</source>
        <translation>{place} gehört einem anderen Empfänger.</translation>
    </message>
    <message>
        <source>{code} expired on {date}.</source>
        <translation>{code} ist am {date} abgelaufen.</translation>
    </message>
    <message>
        <source>{code} stands nowhere yet. Nothing changed; move the container to a bin first.</source>
        <translation>{code} steht noch nirgends. Nichts geändert; den Behälter zuerst auf einen Platz stellen.</translation>
    </message>
    <message>
        <source>{code} cannot stand inside itself. Nothing changed; scan another destination.</source>
        <translation>{code} kann nicht in sich selbst stehen. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>A container cannot stand in {code}. Nothing changed; scan a bin.</source>
        <translation>In {code} kann kein Behälter stehen. Nichts geändert; einen Platz scannen.</translation>
    </message>
    <message>
        <source>{holder}, which {code} was in, has gone since. Nothing changed; move {code} to where it stands now.</source>
        <translation>{holder}, worin {code} war, ist seither weg. Nichts geändert; {code} dorthin umlagern, wo es jetzt steht.</translation>
    </message>
    <message>
        <source>{code} is no container. Nothing changed; scan a container.</source>
        <translation>{code} ist kein Behälter. Nichts geändert; einen Behälter scannen.</translation>
    </message>
    <message>
        <source>{code} still holds stock. Nothing changed; empty it first, then retire it.</source>
        <translation>{code} enthält noch Bestand. Nichts geändert; zuerst leeren, dann stilllegen.</translation>
    </message>
    <message>
        <source>{code} is out of use already. Nothing changed; scan another container.</source>
        <translation>{code} ist schon stillgelegt. Nichts geändert; einen anderen Behälter scannen.</translation>
    </message>
    <message>
        <source>This line waits for no decision. Nothing changed; open the review again.</source>
        <translation>Diese Zeile wartet auf keine Entscheidung. Nichts geändert; die Prüfung neu öffnen.</translation>
    </message>
    <message>
        <source>Two people counted {code} in {place} and their figures differ. Nothing was approved; add or compare them first.</source>
        <translation>Zwei Personen haben {code} in {place} gezählt, mit verschiedenem Ergebnis. Nichts genehmigt; erst addieren oder vergleichen.</translation>
    </message>
    <message>
        <source>The difference of {code} in {place} has changed: it was {seen}, it is now {now}. Nothing was approved; look at it again.</source>
        <translation>Die Differenz von {code} in {place} hat sich geändert: Sie war {seen}, jetzt ist sie {now}. Nichts genehmigt; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>{code} was not found but still holds stock by the books. Nothing was approved; look for it, or empty it first.</source>
        <translation>{code} wurde nicht gefunden, enthält laut Büchern aber Bestand. Nichts genehmigt; erst suchen oder leeren.</translation>
    </message>
    <message>
        <source>The count of {place} has been decided already. Nothing changed; count the bin again instead.</source>
        <translation>Die Zählung von {place} ist schon entschieden. Nichts geändert; den Platz stattdessen neu zählen.</translation>
    </message>
    <message>
        <source>{place} is being counted again from nothing. Nothing changed; go on with the new count.</source>
        <translation>{place} wird von Grund auf neu gezählt. Nichts geändert; mit der neuen Zählung fortfahren.</translation>
    </message>
    <message>
        <source>Closing {place} has corrected stock already. Nothing changed; count the bin again instead.</source>
        <translation>Der Abschluss von {place} hat den Bestand schon berichtigt. Nichts geändert; den Platz stattdessen neu zählen.</translation>
    </message>
    <message>
        <source>A count needs a number of 1 to 80 characters. Nothing changed; type it again.</source>
        <translation>Eine Zählung braucht eine Nummer von 1 bis 80 Zeichen. Nichts geändert; noch einmal tippen.</translation>
    </message>
    <message>
        <source>Count {number} exists already. Nothing changed; go on with it, or take another number.</source>
        <translation>Zählung {number} gibt es schon. Nichts geändert; mit ihr fortfahren oder eine andere Nummer nehmen.</translation>
    </message>
    <message>
        <source>This count is not known here. Nothing was recorded; choose a count from the list.</source>
        <translation>Diese Zählung ist hier nicht bekannt. Nichts erfasst; eine Zählung aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Count {number} is closed. Nothing was recorded; open a new count.</source>
        <translation>Zählung {number} ist abgeschlossen. Nichts erfasst; eine neue Zählung öffnen.</translation>
    </message>
    <message>
        <source>Count {number} is closed already. Nothing changed; choose another count.</source>
        <translation>Zählung {number} ist schon abgeschlossen. Nichts geändert; eine andere Zählung wählen.</translation>
    </message>
    <message>
        <source>You have counted {place} before, and someone else is to count it again. Nothing was recorded; choose another bin.</source>
        <translation>{place} haben Sie schon gezählt, jetzt soll es jemand anders tun. Nichts erfasst; einen anderen Platz wählen.</translation>
    </message>
    <message>
        <source>Nothing has been counted in {place} yet. Nothing changed; count it first.</source>
        <translation>In {place} ist noch nichts gezählt. Nichts geändert; erst zählen.</translation>
    </message>
    <message>
        <source>{code} is not kept in stock and is not counted. Nothing was recorded; go on counting.</source>
        <translation>{code} wird nicht gelagert und nicht gezählt. Nichts erfasst; weiterzählen.</translation>
    </message>
    <message>
        <source>{code} is what you are counting in. Nothing was recorded; scan what is in it.</source>
        <translation>{code} ist das, worin Sie zählen. Nichts erfasst; scannen, was darin ist.</translation>
    </message>
    <message>
        <source>{code} is a single unit and counts once. Nothing was recorded; scan it again.</source>
        <translation>{code} ist eine einzelne Einheit und zählt einmal. Nichts erfasst; noch einmal scannen.</translation>
    </message>
    <message>
        <source>That is no quantity that can be counted. Nothing was recorded; enter it again.</source>
        <translation>Das ist keine zählbare Menge. Nichts erfasst; noch einmal eingeben.</translation>
    </message>
    <message>
        <source>This discrepancy is not known here. Nothing changed; open the list again.</source>
        <translation>Diese Unstimmigkeit ist hier nicht bekannt. Nichts geändert; die Liste neu öffnen.</translation>
    </message>
    <message>
        <source>More was taken here than was there. Nothing changed; count the place, that settles it.</source>
        <translation>Hier wurde mehr entnommen, als da war. Nichts geändert; den Ort zählen, das klärt es.</translation>
    </message>
    <message>
        <source>This act is held. Nothing changed; post it after all, or drop it.</source>
        <translation>Dieser Vorgang ist zurückgehalten. Nichts geändert; doch noch buchen oder verwerfen.</translation>
    </message>
    <message>
        <source>This discrepancy is closed already. Nothing changed; choose another.</source>
        <translation>Diese Unstimmigkeit ist schon erledigt. Nichts geändert; eine andere wählen.</translation>
    </message>
    <message>
        <source>This handle is not known here. Nothing changed; scan it again or look it up.</source>
        <translation>Das ist hier nicht bekannt. Nichts geändert; noch einmal scannen oder nachschlagen.</translation>
    </message>
    <message>
        <source>This place is not known here. Nothing changed; scan the bin again.</source>
        <translation>Dieser Ort ist hier nicht bekannt. Nichts geändert; den Platz noch einmal scannen.</translation>
    </message>
    <message>
        <source>{place} groups bins and holds no stock itself. Nothing changed; scan a bin in it.</source>
        <translation>{place} fasst Plätze zusammen und hält selbst keinen Bestand. Nichts geändert; einen Platz darin scannen.</translation>
    </message>
    <message>
        <source>The status “{status}” does not exist. Nothing changed; choose another.</source>
        <translation>Den Status „{status}“ gibt es nicht. Nichts geändert; einen anderen wählen.</translation>
    </message>
    <message>
        <source>A handle needs a code of 1 to 80 characters. Nothing changed; scan or type it again.</source>
        <translation>Ein Code hat 1 bis 80 Zeichen. Nichts geändert; noch einmal scannen oder tippen.</translation>
    </message>
    <message>
        <source>No item is known for {code}. Nothing changed; scan its item first.</source>
        <translation>Zu {code} ist kein Artikel bekannt. Nichts geändert; erst den Artikel scannen.</translation>
    </message>
    <message>
        <source>No container type is known for {code}. Nothing changed; choose its type first.</source>
        <translation>Zu {code} ist kein Behältertyp bekannt. Nichts geändert; erst den Typ wählen.</translation>
    </message>
    <message>
        <source>{item} is tracked by {tracking}, so {code} cannot be its {kind}. Nothing changed; scan another item.</source>
        <translation>{item} wird nach {tracking} geführt, also kann {code} nicht {kind} davon sein. Nichts geändert; einen anderen Artikel scannen.</translation>
    </message>
    <message>
        <source>{code} is what {now} was called before it was given another code. Nothing changed; scan {now}, or give this unit another code, too.</source>
        <translation>{code} hieß {now}, bevor es einen anderen Code bekam. Nichts geändert; {now} scannen, oder auch dieser Einheit einen anderen Code geben.</translation>
    </message>
    <message>
        <source>The database could not be written ({why}). Nothing changed; make room on the disk or call for help, then do it again.</source>
        <translation>Die Datenbank ließ sich nicht schreiben ({why}). Nichts geändert; Platz schaffen oder Hilfe holen, dann wiederholen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items and levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More or fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted lines</source>
        <translation>Gezählte Zeilen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Moved since</source>
        <translation>Seither bewegt</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Erklärt</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Less than expected</source>
        <translation>Weniger als Soll</translation>
    </message>
    <message>
        <source>More than expected</source>
        <translation>Mehr als Soll</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Geöffnet von</translation>
    </message>
    <message>
        <source>Bins begun</source>
        <translation>Begonnene Plätze</translation>
    </message>
    <message>
        <source>Bins done</source>
        <translation>Fertige Plätze</translation>
    </message>
    <message>
        <source>Lines to review</source>
        <translation>Zu prüfende Zeilen</translation>
    </message>
    <message>
        <source>With lines to review</source>
        <translation>Mit Zeilen zu prüfen</translation>
    </message>
    <message>
        <source>Two figures</source>
        <translation>Zwei Ergebnisse</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>Neu gezählt</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>Vollaufnahme</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>Wert des Bestands</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Durchschnittspreis</translation>
    </message>
    <message>
        <source>Value by average</source>
        <translation>Wert nach Durchschnitt</translation>
    </message>
    <message>
        <source>Value by FIFO</source>
        <translation>Wert nach FIFO</translation>
    </message>
    <message>
        <source>Issued without stock</source>
        <translation>Ohne Bestand ausgegeben</translation>
    </message>
    <message>
        <source>FIFO report</source>
        <translation>FIFO-Bericht</translation>
    </message>
    <message>
        <source>Package number</source>
        <translation>Paketnummer</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Geliefert am</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preis von einem</translation>
    </message>
    <message>
        <source>Price of all</source>
        <translation>Preis von allem</translation>
    </message>
    <message>
        <source>Value left</source>
        <translation>Restwert</translation>
    </message>
    <message>
        <source>Something left</source>
        <translation>Etwas übrig</translation>
    </message>
    <message>
        <source>Without a price</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mindestbestand</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Höchstbestand</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>Unter Mindestbestand</translation>
    </message>
    <message>
        <source>Include asset items</source>
        <translation>Mit Anlagegütern</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Include retired</source>
        <translation>Mit stillgelegten</translation>
    </message>
    <message>
        <source>Above maximum</source>
        <translation>Über Höchstbestand</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Genug</translation>
    </message>
    <message>
        <source>Movements per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Unstimmigkeiten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Was nicht passt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Include settled</source>
        <translation>Mit erledigten</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>{place} · {who}</source>
        <translation>{place} · {who}</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Checkouts overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include those not due yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry of lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices of this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor&apos;s number</source>
        <translation>Nummer beim Lieferanten</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Spillage reports</source>
        <translation>Schadensberichte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Returns to vendors</source>
        <translation>Rücksendungen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>Wer was hat</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>Seriennummern</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Quarantine and repair</source>
        <translation>Sperr- und Reparaturplätze</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lagerort</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>Garantie bis</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Serials of an item</source>
        <translation>Seriennummern eines Artikels</translation>
    </message>
    <message>
        <source>Warranty status</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Date received</source>
        <translation>Eingangsdatum</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <source>Sold or installed</source>
        <translation>Verkauft oder verbaut</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Nicht erhalten</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verantwortung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>In dispute, {status}</source>
        <translation>Strittig, {status}</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>With expiry date</source>
        <translation>Mit Ablaufdatum</translation>
    </message>
    <message>
        <source>{code}</source>
        <translation>{code}</translation>
    </message>
    <message>
        <source>{amount} of {code}</source>
        <translation>{amount} von {code}</translation>
    </message>
    <message>
        <source>{code} and {count} more</source>
        <translation>{code} und {count} weitere</translation>
    </message>
    <message>
        <source>Move of {what} to {place}</source>
        <translation>{what} nach {place}</translation>
    </message>
    <message>
        <source>Receipt of {what} at {place}</source>
        <translation>Eingang von {what} auf {place}</translation>
    </message>
    <message>
        <source>Issue of {what}, now at {place}</source>
        <translation>Ausgabe von {what}, jetzt {place}</translation>
    </message>
    <message>
        <source>Return of {what} to {place}</source>
        <translation>Rücknahme von {what} nach {place}</translation>
    </message>
    <message>
        <source>Isolation of {what} at {place}</source>
        <translation>{what} auf {place} gesperrt</translation>
    </message>
    <message>
        <source>Release of {what} at {place}</source>
        <translation>{what} auf {place} freigegeben</translation>
    </message>
    <message>
        <source>Putting of {what} into {place}</source>
        <translation>{what} in {place} gelegt</translation>
    </message>
    <message>
        <source>Fitting of {what} in {place}</source>
        <translation>Einbau von {what} in {place}</translation>
    </message>
    <message>
        <source>Taking out of {what} to {place}</source>
        <translation>Ausbau von {what} nach {place}</translation>
    </message>
    <message>
        <source>Use of {what} on maintenance</source>
        <translation>Verbrauch von {what} bei Wartung</translation>
    </message>
    <message>
        <source>Transfer of {what} to {place}</source>
        <translation>Umlagerung von {what} nach {place}</translation>
    </message>
    <message>
        <source>New serial number for {what} at {place}</source>
        <translation>Neue Seriennummer für {what} auf {place}</translation>
    </message>
    <message>
        <source>Change of {what}, now at {place}</source>
        <translation>Änderung an {what}, jetzt auf {place}</translation>
    </message>
    <message>
        <source>Last entry of the count</source>
        <translation>Letzter Eintrag der Zählung</translation>
    </message>
    <message>
        <source>Rejection at receipt</source>
        <translation>Ablehnung beim Eingang</translation>
    </message>
    <message>
        <source>Count of {code} in {place}</source>
        <translation>Zählung von {code} in {place}</translation>
    </message>
    <message>
        <source>Finishing of {place}</source>
        <translation>Abschluss von {place}</translation>
    </message>
    <message>
        <source>Rejection of {code}</source>
        <translation>Ablehnung von {code}</translation>
    </message>
    <message>
        <source>What was said of {code}</source>
        <translation>Angaben zu {code}</translation>
    </message>
    <message>
        <source>Retirement of {code}</source>
        <translation>Stilllegung von {code}</translation>
    </message>
    <message>
        <source>New code {code}</source>
        <translation>Neuer Code {code}</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Letzter Vorgang</translation>
    </message>
    <message>
        <source>This database was made by a newer Stockhand (version {found}). Nothing was changed; update this app, then open it.</source>
        <translation>Diese Datenbank stammt von einem neueren Stockhand (Version {found}). Nichts geändert; dieses Programm erneuern, dann öffnen.</translation>
    </message>
    <message>
        <source>{code} is not kept in stock. Nothing changed; record it as a consumable instead.</source>
        <translation>{code} wird nicht gelagert. Nichts geändert; stattdessen als Verbrauch verbuchen.</translation>
    </message>
    <message>
        <source>A quantity must be more than zero. Nothing changed; enter it again.</source>
        <translation>Eine Menge muss größer als null sein. Nichts geändert; noch einmal eingeben.</translation>
    </message>
    <message>
        <source>A quantity is larger than this system counts. Nothing changed; enter it again.</source>
        <translation>Eine Menge ist größer, als dieses System zählt. Nichts geändert; noch einmal eingeben.</translation>
    </message>
    <message>
        <source>A price cannot be less than zero. Nothing changed; enter it again.</source>
        <translation>Ein Preis kann nicht kleiner als null sein. Nichts wurde geändert; geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>{code} is a single unit and moves as one. Nothing changed; scan it again.</source>
        <translation>{code} ist eine einzelne Einheit und wird als eine bewegt. Nichts geändert; noch einmal scannen.</translation>
    </message>
    <message>
        <source>{code} is not empty and would take its contents out of stock. Nothing changed; empty it first.</source>
        <translation>{code} ist nicht leer und nähme seinen Inhalt aus dem Bestand. Nichts geändert; erst leeren.</translation>
    </message>
    <message>
        <source>The status “{status}” follows from where stock stands and cannot be set. Nothing changed; choose another.</source>
        <translation>Der Status „{status}“ folgt aus dem Ort und lässt sich nicht setzen. Nichts geändert; einen anderen wählen.</translation>
    </message>
    <message>
        <source>“Unexplained” is the ledger&apos;s own account. Nothing changed; name the place the stock really came from or went to.</source>
        <translation>„Ungeklärt“ ist ein Konto der Bücher. Nichts geändert; den Ort nennen, von dem der Bestand kam oder zu dem er ging.</translation>
    </message>
    <message>
        <source>An act with this identity was posted before with other content. Nothing changed; call for help.</source>
        <translation>Ein Vorgang mit dieser Kennung wurde schon mit anderem Inhalt gebucht. Nichts geändert; Hilfe holen.</translation>
    </message>
    <message>
        <source>There is nothing to record. Nothing changed; begin the task anew.</source>
        <translation>Es gibt nichts zu buchen. Nichts geändert; die Aufgabe neu beginnen.</translation>
    </message>
    <message>
        <source>An undo is an act of its own. Nothing changed; undo first, then do the rest.</source>
        <translation>Ein Rückgängig ist ein eigener Vorgang. Nichts geändert; erst rückgängig machen, dann das Übrige tun.</translation>
    </message>
    <message>
        <source>This rests on an act that was made by a later version of the app. Nothing changed; update this app, then do it again.</source>
        <translation>Das beruht auf einem Vorgang einer neueren Version der App. Nichts geändert; diese App aktualisieren, dann noch einmal tun.</translation>
    </message>
    <message>
        <source>This is too much for one act. Nothing changed; do it in smaller parts.</source>
        <translation>Das ist zu viel für einen Vorgang. Nichts geändert; in kleineren Teilen tun.</translation>
    </message>
    <message>
        <source>This order line is not known here. Nothing changed; choose the order again.</source>
        <translation>Diese Bestellzeile ist hier nicht bekannt. Nichts geändert; die Bestellung neu wählen.</translation>
    </message>
    <message>
        <source>That is no quantity that can be refused. Nothing changed; enter it again.</source>
        <translation>Diese Menge kann nicht zurückgewiesen werden. Nichts geändert; noch einmal eingeben.</translation>
    </message>
    <message>
        <source>{code} is taken already. Nothing changed; choose another code.</source>
        <translation>{code} ist schon vergeben. Nichts geändert; einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>{code} was changed by someone else meanwhile. Nothing changed; open it again.</source>
        <translation>{code} wurde inzwischen von jemand anderem geändert. Nichts geändert; neu öffnen.</translation>
    </message>
    <message>
        <source>{code} has been moved, so its unit of measure, decimals and tracking stay. Nothing changed; make a new item.</source>
        <translation>{code} wurde schon bewegt, also bleiben Maßeinheit, Nachkommastellen und Führung. Nichts geändert; einen neuen Artikel anlegen.</translation>
    </message>
    <message>
        <source>Containers of type {code} exist, so its rank stays. Nothing changed; make a new type.</source>
        <translation>Es gibt Behälter vom Typ {code}, also bleibt sein Rang. Nichts geändert; einen neuen Typ anlegen.</translation>
    </message>
    <message>
        <source>{code} would stand inside itself. Nothing changed; choose another parent.</source>
        <translation>{code} stünde in sich selbst. Nichts geändert; einen anderen übergeordneten Ort wählen.</translation>
    </message>
    <message>
        <source>{code} still holds stock. Nothing changed; move it out first.</source>
        <translation>{code} hält noch Bestand. Nichts geändert; erst ausräumen.</translation>
    </message>
    <message>
        <source>{code} was changed by two people, and they do not agree about its {field}. It stays as it was; decide which holds.</source>
        <translation>{code} wurde von zwei Personen verschieden geändert ({field}). Es bleibt, wie es war; entscheiden, was gilt.</translation>
    </message>
    <message>
        <source>{code} may have been used at any site, so this cannot change: {field}. Nothing changed; make a new record instead.</source>
        <translation>{code} kann an jedem Standort benutzt worden sein, darum bleibt dies: {field}. Nichts geändert; neu anlegen.</translation>
    </message>
    <message>
        <source>unit of measure</source>
        <translation>Maßeinheit</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>A code is missing. Nothing changed; fill it in.</source>
        <translation>Ein Code fehlt. Nichts geändert; bitte ausfüllen.</translation>
    </message>
    <message>
        <source>The decimals of {code} must be 0 to 6. Nothing changed; correct them.</source>
        <translation>{code} kann 0 bis 6 Nachkommastellen haben. Nichts geändert; bitte berichtigen.</translation>
    </message>
    <message>
        <source>Your role may not do this ({permission}). Nothing changed; ask someone whose role allows it.</source>
        <translation>Ihre Rolle darf das nicht ({permission}). Nichts geändert; jemanden mit der Berechtigung bitten.</translation>
    </message>
    <message>
        <source>Nobody known is signed in. Nothing changed; sign in and do it again.</source>
        <translation>Niemand Bekanntes ist angemeldet. Nichts geändert; anmelden und wiederholen.</translation>
    </message>
    <message>
        <source>SQLite {found} is too old: at least {least} is needed. Nothing was opened; install pysqlite3 anew.</source>
        <translation>SQLite {found} ist zu alt: Mindestens {least} ist nötig. Nichts geöffnet; pysqlite3 neu installieren.</translation>
    </message>
    <message>
        <source>The act to undo is not known here. Nothing changed; open the history again.</source>
        <translation>Der Vorgang ist hier nicht bekannt. Nichts geändert; den Verlauf noch einmal öffnen.</translation>
    </message>
    <message>
        <source>This act is undone already. Nothing changed; go on with the next scan.</source>
        <translation>Dieser Vorgang ist schon rückgängig gemacht. Nichts geändert; weiterscannen.</translation>
    </message>
    <message>
        <source>An undo cannot be undone. Nothing changed; do the act again.</source>
        <translation>Ein Rückgängig lässt sich nicht rückgängig machen. Nichts geändert; den Vorgang wiederholen.</translation>
    </message>
    <message>
        <source>This cannot be undone. Nothing changed; edit or count it again.</source>
        <translation>Das lässt sich nicht rückgängig machen. Nichts geändert; ändern oder neu zählen.</translation>
    </message>
    <message>
        <source>{code} has moved on since: {later}. Nothing changed; undo the later acts first.</source>
        <translation>{code} wurde seither weiterbewegt: {later}. Nichts geändert; erst die späteren Vorgänge rückgängig machen.</translation>
    </message>
    <message>
        <source>{code} has been counted since. Nothing changed; move it back instead.</source>
        <translation>{code} wurde seither gezählt. Nichts geändert; stattdessen zurücklagern.</translation>
    </message>
    <message>
        <source>{code} holds stock by now. Nothing changed; empty it first.</source>
        <translation>{code} hält inzwischen Bestand. Nichts geändert; erst leeren.</translation>
    </message>
    <message>
        <source>Something went wrong inside the app. Nothing changed; do it again, or begin the task anew.</source>
        <translation>Im Programm ging etwas schief. Nichts geändert; wiederholen oder die Aufgabe neu beginnen.</translation>
    </message>
    <message>
        <source>It is done and kept, but something went wrong inside the app after it. Do not do it again; begin the next task anew.</source>
        <translation>Es ist getan und gespeichert, aber danach ging im Programm etwas schief. Nicht wiederholen; die nächste Aufgabe neu beginnen.</translation>
    </message>
    <message>
        <source>Your role may not open {task}. Nothing changed; ask someone whose role allows it.</source>
        <translation>Ihre Rolle darf {task} nicht öffnen. Nichts geändert; jemanden mit der Berechtigung bitten.</translation>
    </message>
    <message>
        <source>There is no task “{name}”. Nothing changed; choose one of the home screen.</source>
        <translation>Die Aufgabe „{name}“ gibt es nicht. Nichts geändert; eine der Startseite wählen.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Nothing changed; scan your badge first.</source>
        <translation>Niemand ist angemeldet. Nichts geändert; erst den Ausweis scannen.</translation>
    </message>
    <message>
        <source>Go on: {task}</source>
        <translation>Weiter: {task}</translation>
    </message>
    <message>
        <source>You have a task half done. Go on where you were, or begin another.</source>
        <translation>Eine Aufgabe ist halb fertig. Dort weitermachen oder eine andere beginnen.</translation>
    </message>
    <message>
        <source>{said} Noted for the supervisor: {what}.</source>
        <translation>{said} Für die Aufsicht vermerkt: {what}.</translation>
    </message>
    <message>
        <source>{said}. Noted for the supervisor: {what}.</source>
        <translation>{said}. Für die Aufsicht vermerkt: {what}.</translation>
    </message>
    <message>
        <source>{said} · {labels}</source>
        <translation>{said} · {labels}</translation>
    </message>
    <message>
        <source>There is no field “{key}” on this screen. Nothing changed; fill one that it shows.</source>
        <translation>Auf diesem Bildschirm gibt es kein Feld „{key}“. Nichts wurde geändert; füllen Sie eines aus, das er zeigt.</translation>
    </message>
    <message>
        <source>This is longer than {most} characters. The field stays as it was; type less.</source>
        <translation>Das ist länger als {most} Zeichen. Das Feld bleibt, wie es war; geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>Repeat, not acted on: the same code came twice at once. Scan it again if you meant it.</source>
        <translation>Wiederholung, nicht ausgeführt: Derselbe Code kam zweimal zugleich. War es so gemeint, noch einmal scannen.</translation>
    </message>
    <message>
        <source>{code} read</source>
        <translation>{code} gelesen</translation>
    </message>
    <message>
        <source>{name} is out of service and signed out. Nothing changed; what was half done is kept. Ask a supervisor.</source>
        <translation>{name} ist außer Dienst und abgemeldet. Nichts geändert; was halb getan war, bleibt erhalten. Die Aufsicht fragen.</translation>
    </message>
    <message>
        <source>Your role has changed and may not go on with {task}. Nothing changed; what was half done is kept. Ask a supervisor.</source>
        <translation>Ihre Rolle hat sich geändert und darf mit {task} nicht weitermachen. Nichts geändert; was halb getan war, bleibt erhalten. Die Aufsicht fragen.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>it takes a text of at most {most} characters</source>
        <translation>verlangt ist ein Text von höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>verlangt ist true oder false</translation>
    </message>
    <message>
        <source>it takes a whole number from {least} to {most}</source>
        <translation>verlangt ist eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>it is one of {choices}</source>
        <translation>verlangt ist eines von {choices}</translation>
    </message>
    <message>
        <source>it takes the three capital letters of a currency, such as EUR</source>
        <translation>verlangt sind die drei Großbuchstaben einer Währung, etwa EUR</translation>
    </message>
    <message>
        <source>it takes {fields}, each within its limits</source>
        <translation>verlangt ist {fields}, jeweils in seinen Grenzen</translation>
    </message>
    <message>
        <source>“{text}” cannot be set: {wanted}. Nothing was changed; type another.</source>
        <translation>„{text}“ kann nicht eingestellt werden: {wanted}. Nichts wurde geändert; etwas anderes tippen.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”. {where} was left as it is; correct it there.</source>
        <translation>Eine Einstellung „{key}“ gibt es nicht. {where} blieb, wie es war; dort berichtigen.</translation>
    </message>
    <message>
        <source>“{key}” cannot be {value}: {wanted}. {kept} is used; correct it in {where}.</source>
        <translation>„{key}“ kann nicht {value} sein: {wanted}. {kept} wird benutzt; in {where} berichtigen.</translation>
    </message>
    <message>
        <source>{where} could not be read ({why}). The usual settings are used and the file was left as it is; correct it.</source>
        <translation>{where} ließ sich nicht lesen ({why}). Es gelten die üblichen Einstellungen, die Datei blieb, wie sie war; bitte berichtigen.</translation>
    </message>
    <message>
        <source>The settings could not be written to {where} ({why}). The file is as it was; make room or allow it, and save again.</source>
        <translation>Die Einstellungen ließen sich nicht nach {where} schreiben ({why}). Die Datei ist wie zuvor; Platz schaffen oder es erlauben, dann noch einmal sichern.</translation>
    </message>
    <message>
        <source>Badge of the operator</source>
        <translation>Ausweis für den Betrieb</translation>
    </message>
    <message>
        <source>Command: move</source>
        <translation>Befehl: umlagern</translation>
    </message>
    <message>
        <source>A serial</source>
        <translation>Eine Seriennummer</translation>
    </message>
    <message>
        <source>A bin</source>
        <translation>Ein Platz</translation>
    </message>
    <message>
        <source>A quantity item</source>
        <translation>Ein Mengenartikel</translation>
    </message>
    <message>
        <source>A container</source>
        <translation>Ein Behälter</translation>
    </message>
    <message>
        <source>A lot, GS1</source>
        <translation>Eine Charge, GS1</translation>
    </message>
    <message>
        <source>Order to receive</source>
        <translation>Bestellung zum Eingang</translation>
    </message>
    <message>
        <source>Command: undo</source>
        <translation>Befehl: rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Type code</source>
        <translation>Code tippen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Close camera</source>
        <translation>Kamera schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Gleicht ab</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Stored here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>{waiting} waiting</source>
        <translation>{waiting} warten</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>seit {when}</translation>
    </message>
    <message>
        <source>{waiting} waiting, since {when}</source>
        <translation>{waiting} warten, seit {when}</translation>
    </message>
    <message>
        <source>touch to see why</source>
        <translation>berühren: warum</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Cancel, one step back</source>
        <translation>Abbrechen, ein Schritt zurück</translation>
    </message>
    <message>
        <source>No camera is set up. Scan with a scanner or type the code; a supervisor adds a camera in the settings.</source>
        <translation>Keine Kamera eingerichtet. Mit einem Scanner scannen oder den Code tippen; die Aufsicht fügt in den Einstellungen eine Kamera hinzu.</translation>
    </message>
    <message>
        <source>Waiting for the camera’s first picture …</source>
        <translation>Warten auf das erste Bild der Kamera …</translation>
    </message>
    <message>
        <source>Codes to try</source>
        <translation>Codes zum Ausprobieren</translation>
    </message>
    <message>
        <source>Demo badges</source>
        <translation>Demo-Ausweise</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>PIN {pin}</translation>
    </message>
    <message>
        <source>Scan from the screen, or touch.</source>
        <translation>Vom Bildschirm scannen oder berühren.</translation>
    </message>
    <message>
        <source>The table could not be read ({why}). Nothing changed; open it again.</source>
        <translation>Die Tabelle ließ sich nicht lesen ({why}). Nichts geändert; noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close keypad</source>
        <translation>Tastenfeld schließen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Delete one</source>
        <translation>Ein Zeichen löschen</translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation>Andere Zeichen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Unexpected</source>
        <translation>Unerwartet</translation>
    </message>
    <message>
        <source>Wrong place</source>
        <translation>Falscher Ort</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Unstimmig</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Opening the warehouse …</source>
        <translation>Das Lager wird geöffnet …</translation>
    </message>
    <message>
        <source>This takes a moment after a power cut.</source>
        <translation>Nach einem Stromausfall dauert das einen Augenblick.</translation>
    </message>
    <message>
        <source>Stockhand</source>
        <translation>Stockhand</translation>
    </message>
    <message>
        <source>The warehouse cannot be opened</source>
        <translation>Das Lager lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Discrepancies to look at: {count}</source>
        <translation>Unstimmigkeiten: {count}</translation>
    </message>
    <message>
        <source>Counted lines to review: {count}</source>
        <translation>Gezählte Zeilen zu prüfen: {count}</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>Touch a row to see all of it, a heading to sort.</source>
        <translation>Eine Zeile berühren zeigt alles, eine Überschrift sortiert.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation>Kiosk einrichten</translation>
    </message>
    <message>
        <source>Each change holds at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Approve {n}</source>
        <translation>{n} genehmigen</translation>
    </message>
    <message>
        <source>Recount {n}</source>
        <translation>{n} neu zählen</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>{n} ablehnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Suche: {text}</translation>
    </message>
    <message>
        <source>Rows: {total}</source>
        <translation>Zeilen: {total}</translation>
    </message>
    <message>
        <source>Rows: more than {total}</source>
        <translation>Zeilen: mehr als {total}</translation>
    </message>
    <message>
        <source>Chosen: {chosen} of {total}</source>
        <translation>Gewählt: {chosen} von {total}</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Nichts wählen</translation>
    </message>
    <message>
        <source>The table is being read …</source>
        <translation>Die Tabelle wird gelesen …</translation>
    </message>
    <message>
        <source>No rows. Take a filter off or search for something else.</source>
        <translation>Keine Zeilen. Einen Filter wegnehmen oder etwas anderes suchen.</translation>
    </message>
    <message>
        <source>No rows yet. They appear here as soon as there is work of this kind.</source>
        <translation>Noch keine Zeilen. Sie erscheinen hier, sobald es solche Vorgänge gibt.</translation>
    </message>
    <message>
        <source>Test a scanner: scan anything. Nothing is booked here.</source>
        <translation>Scanner testen: irgendetwas scannen. Hier wird nichts gebucht.</translation>
    </message>
    <message>
        <source>from {source}, code type {symbology}, on the screen after {ms} ms</source>
        <translation>von {source}, Codeart {symbology}, nach {ms} ms auf dem Bildschirm</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>No scanner is set up. Plug one in, or type codes on the keypad.</source>
        <translation>Kein Scanner eingerichtet. Einen einstecken oder Codes auf dem Tastenfeld tippen.</translation>
    </message>
    <message>
        <source>House rules of the company and this site</source>
        <translation>Hausregeln der Firma und dieses Standorts</translation>
    </message>
    <message>
        <source>Settle them</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Scan this once: it tells the layout of the scanner</source>
        <translation>Einmal scannen: verrät die Tastaturbelegung des Scanners</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Rechner</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieser Kiosk</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Tastatur-Scanner</translation>
    </message>
    <message>
        <source>Serial scanners</source>
        <translation>Serielle Scanner</translation>
    </message>
    <message>
        <source>USB scanners</source>
        <translation>USB-Scanner</translation>
    </message>
    <message>
        <source>Label printers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Name of this kiosk</source>
        <translation>Name dieses Kiosks</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Where no label printer is set up, labels are printed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>kein Drucker</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>With pauses</source>
        <translation>Mit Pausen</translation>
    </message>
    <message>
        <source>It types</source>
        <translation>Er tippt</translation>
    </message>
    <message>
        <source>Most time between two keys</source>
        <translation>Höchste Zeit zwischen zwei Tasten</translation>
    </message>
    <message>
        <source>Most time on average</source>
        <translation>Höchste Zeit im Mittel</translation>
    </message>
    <message>
        <source>The pause that ends a code</source>
        <translation>Pause, die einen Code beendet</translation>
    </message>
    <message>
        <source>Signs until it is sure</source>
        <translation>Zeichen, bis es sicher ist</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>Sent behind each code, besides Enter or Tab</source>
        <translation>Gesendet nach jedem Code, außer Enter oder Tab</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Sign out by itself after</source>
        <translation>Selbsttätig abmelden nach</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Announce it before</source>
        <translation>Vorher ankündigen</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Full screen, locked</source>
        <translation>Vollbild, gesperrt</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Leave Stockhand</source>
        <translation>Stockhand verlassen</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
    </message>
    <message>
        <source>Hold your badge in front of the scanner, or type its number.</source>
        <translation>Ausweis vor den Scanner halten oder seine Nummer tippen.</translation>
    </message>
    <message>
        <source>Type your PIN, then touch OK. Forgotten? A supervisor can give you a new one here.</source>
        <translation>PIN tippen, dann OK berühren. Vergessen? Die Aufsicht kann hier eine neue vergeben.</translation>
    </message>
    <message>
        <source>Signing out in {seconds} s. Scan or touch anything to stay.</source>
        <translation>Abmeldung in {seconds} s. Zum Bleiben scannen oder berühren.</translation>
    </message>
    <message>
        <source>The kiosk is locked to this program. Nothing was closed; a supervisor leaves it from the settings.</source>
        <translation>Der Kiosk ist auf dieses Programm gesperrt. Nichts wurde geschlossen; die Aufsicht verlässt ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>Type a code, then OK</source>
        <translation>Code tippen, dann OK</translation>
    </message>
    <message>
        <source>Nothing here yet. What you scan appears here, the newest on top.</source>
        <translation>Noch nichts hier. Was gescannt wird, erscheint hier, das Neueste oben.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>Scan it, or touch one of the keys above.</source>
        <translation>Scannen oder eine der Tasten oben berühren.</translation>
    </message>
    <message>
        <source>Type it on the keypad, then touch OK.</source>
        <translation>Auf dem Tastenfeld tippen, dann OK berühren.</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>a badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>a bin</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>a container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>a serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>a lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}, {rest}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} oder {second}</translation>
    </message>
    <message>
        <source>This is {kind}. Nothing changed; scan {wanted}.</source>
        <translation>Das ist: {kind}. Nichts geändert; {wanted} scannen.</translation>
    </message>
    <message>
        <source>This belongs to another item. Nothing changed; scan {wanted} of the right item.</source>
        <translation>Das gehört zu einem anderen Artikel. Nichts geändert; {wanted} des richtigen Artikels scannen.</translation>
    </message>
    <message>
        <source>This command has no use here. Nothing changed; scan {wanted}.</source>
        <translation>Dieser Befehl hat hier keine Wirkung. Nichts geändert; {wanted} scannen.</translation>
    </message>
    <message>
        <source>This code lists several serial numbers. Nothing changed; scan {wanted}.</source>
        <translation>Dieser Code nennt mehrere Seriennummern. Nichts geändert; {wanted} scannen.</translation>
    </message>
    <message>
        <source>This code lists {count} serial numbers, more than {most} at once. Nothing changed; scan each unit.</source>
        <translation>Dieser Code nennt {count} Seriennummern, mehr als {most} auf einmal. Nichts geändert; jede Einheit scannen.</translation>
    </message>
    <message>
        <source>The separators of this label are lost, and it can be read in several ways. Nothing changed; type its serial or lot number, or scan another label.</source>
        <translation>Die Trennzeichen dieses Etiketts fehlen, es lässt sich auf mehrere Arten lesen. Nichts geändert; Serien- oder Chargennummer tippen oder ein anderes Etikett scannen.</translation>
    </message>
    <message>
        <source>That choice is not offered here. Nothing changed; choose again.</source>
        <translation>Diese Wahl steht hier nicht an. Nichts geändert; noch einmal wählen.</translation>
    </message>
    <message>
        <source>That key has no use here. Nothing changed; do what the screen asks.</source>
        <translation>Diese Taste hat hier keine Wirkung. Nichts geändert; tun, was der Bildschirm verlangt.</translation>
    </message>
    <message>
        <source>Choose from the list first. Nothing changed; to choose nothing, cancel.</source>
        <translation>Erst aus der Liste wählen. Nichts geändert; um nichts zu wählen, abbrechen.</translation>
    </message>
    <message>
        <source>Your role does not allow this ({permission}). Nothing changed; ask a supervisor.</source>
        <translation>Ihre Rolle erlaubt das nicht ({permission}). Nichts geändert; die Aufsicht fragen.</translation>
    </message>
    <message>
        <source>What this code names is not there any more. Nothing changed; scan something else.</source>
        <translation>Was dieser Code benennt, gibt es nicht mehr. Nichts geändert; etwas anderes scannen.</translation>
    </message>
    <message>
        <source>This device has used up its numbers and gets more as soon as it reaches its server. Nothing changed; scan a pre-printed label or type a number.</source>
        <translation>Die Nummern dieses Geräts sind verbraucht; neue kommen, sobald es seinen Server erreicht. Nichts geändert; ein vorgedrucktes Etikett scannen oder eine Nummer eintippen.</translation>
    </message>
    <message>
        <source>This device has only {left} numbers left and gets more as soon as it reaches its server. Nothing changed; take fewer, or scan pre-printed labels.</source>
        <translation>Dieses Gerät hat nur noch {left} Nummern; neue kommen, sobald es seinen Server erreicht. Nichts geändert; weniger nehmen oder vorgedruckte Etiketten scannen.</translation>
    </message>
    <message>
        <source>This code names several things. Choose the one you mean.</source>
        <translation>Dieser Code benennt mehreres. Wählen, was gemeint ist.</translation>
    </message>
    <message>
        <source>This may be several serial numbers with blanks between, or one code. Choose what it is.</source>
        <translation>Das können mehrere Seriennummern mit Leerzeichen dazwischen sein, oder ein einziger Code. Wählen, was es ist.</translation>
    </message>
    <message>
        <source>{count} serial numbers</source>
        <translation>{count} Seriennummern</translation>
    </message>
    <message>
        <source>One code</source>
        <translation>Ein einziger Code</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo. Nothing changed; go on with the next scan.</source>
        <translation>Es gibt nichts von Ihnen rückgängig zu machen. Nichts geändert; weiterscannen.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was recorded</source>
        <translation>Abgebrochen; nichts wurde gebucht</translation>
    </message>
    <message>
        <source>Choose what you scanned</source>
        <translation>Wählen, was gescannt wurde</translation>
    </message>
    <message>
        <source>{code}: {kind}</source>
        <translation>{code}: {kind}</translation>
    </message>
    <message>
        <source>All that was done here is at the server, and what the others did is here.</source>
        <translation>Alles, was hier getan wurde, ist beim Server, und was die anderen taten, ist hier.</translation>
    </message>
    <message>
        <source>Go on working. What was done here is on its way, or what the others did is coming in.</source>
        <translation>Weiterarbeiten. Was hier getan wurde, ist unterwegs, oder was die anderen taten, kommt gerade an.</translation>
    </message>
    <message>
        <source>Go on working. What is done here is kept and sent by itself, as soon as the server can be reached again.</source>
        <translation>Weiterarbeiten. Was hier getan wird, bleibt erhalten und wird von selbst gesendet, sobald der Server wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>Nothing is lost. A person has to look; below stands at what.</source>
        <translation>Nichts ist verloren. Jemand muss nachsehen; wonach, steht unten.</translation>
    </message>
    <message>
        <source>This device works by itself: it follows no server, and all is kept here.</source>
        <translation>Dieses Gerät arbeitet allein: Es folgt keinem Server, alles bleibt hier.</translation>
    </message>
    <message>
        <source>You practise: nothing here is real stock, and nothing of it is sent. Leave it on the home screen or at the sign-in.</source>
        <translation>Dies ist eine Übung: Nichts hier ist echter Bestand, und nichts davon wird gesendet. Verlassen wird sie auf der Startseite oder bei der Anmeldung.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>kein Server</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>acts: {count}</source>
        <translation>Vorgänge: {count}</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>{device}, site {site}</source>
        <translation>{device}, Standort {site}</translation>
    </message>
    <message>
        <source>Held acts of this device, until a supervisor decides</source>
        <translation>Zurückgehaltene Vorgänge dieses Geräts, bis die Aufsicht entscheidet</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>Das habe ich gesehen</translation>
    </message>
    <message>
        <source>It needs no attention any more</source>
        <translation>Es braucht keine Aufmerksamkeit mehr</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Gelassen, wie es war</translation>
    </message>
    <message>
        <source>expires {date}</source>
        <translation>läuft ab {date}</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>{description} · {place}</source>
        <translation>{description} · {place}</translation>
    </message>
    <message>
        <source>{description} · {place} · {attributes}</source>
        <translation>{description} · {place} · {attributes}</translation>
    </message>
    <message>
        <source>{description} · {source} → {target}</source>
        <translation>{description} · {source} → {target}</translation>
    </message>
    <message>
        <source>Scan a container, or the label of a new one</source>
        <translation>Behälter scannen oder Etikett eines neuen</translation>
    </message>
    <message>
        <source>Containers in {place}: scan or choose one</source>
        <translation>Behälter in {place}: einen scannen oder wählen</translation>
    </message>
    <message>
        <source>Choose the type of the new container</source>
        <translation>Typ des neuen Behälters wählen</translation>
    </message>
    <message>
        <source>Scan the bin where {code} stands</source>
        <translation>Platz scannen, auf dem {code} steht</translation>
    </message>
    <message>
        <source>Scan where {code} goes, or choose what to do</source>
        <translation>Scannen, wohin {code} kommt, oder wählen</translation>
    </message>
    <message>
        <source>Scan what goes into {code}</source>
        <translation>Scannen, was in {code} kommt</translation>
    </message>
    <message>
        <source>Scan what comes out of {code}</source>
        <translation>Scannen, was aus {code} kommt</translation>
    </message>
    <message>
        <source>Scan the next unit, or the bin it goes to</source>
        <translation>Nächste Einheit scannen oder den Platz dafür</translation>
    </message>
    <message>
        <source>Scan everything that is in {code}</source>
        <translation>Alles scannen, was in {code} ist</translation>
    </message>
    <message>
        <source>Contents of {code}: choose what to do about the differences</source>
        <translation>Inhalt von {code}: wählen, was mit den Abweichungen geschieht</translation>
    </message>
    <message>
        <source>How much of {code} is in it?</source>
        <translation>Wie viel {code} ist darin?</translation>
    </message>
    <message>
        <source>Scan the bin for everything in {code}</source>
        <translation>Platz für alles aus {code} scannen</translation>
    </message>
    <message>
        <source>New container</source>
        <translation>Neuer Behälter</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Hineinlegen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Check contents</source>
        <translation>Inhalt prüfen</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Retire it</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Print its label</source>
        <translation>Etikett drucken</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>rank {rank}, numbers {pattern}</source>
        <translation>Rang {rank}, Nummern {pattern}</translation>
    </message>
    <message>
        <source>rank {rank}, numbers {pattern}, a single item</source>
        <translation>Rang {rank}, Nummern {pattern}, ein einziger Artikel</translation>
    </message>
    <message>
        <source>Move the unexpected in: {count}</source>
        <translation>Unerwartetes hineinbuchen: {count}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Report the differences for review</source>
        <translation>Abweichungen zur Prüfung melden</translation>
    </message>
    <message>
        <source>{name} at {place}, {count} in it</source>
        <translation>{name} auf {place}, {count} darin</translation>
    </message>
    <message>
        <source>{name}, out of use since it was retired</source>
        <translation>{name}, seit der Stilllegung außer Gebrauch</translation>
    </message>
    <message>
        <source>New container {code}</source>
        <translation>Neuer Behälter {code}</translation>
    </message>
    <message>
        <source>New {name} {code}. Scan a pre-printed label to use its number instead</source>
        <translation>{name} {code}, neu. Für eine andere Nummer ein vorgedrucktes Etikett scannen</translation>
    </message>
    <message>
        <source>{count} in hand</source>
        <translation>{count} in der Hand</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to do, or scan an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough is on order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for equipment, or take what others ask for into orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write, send, print and close them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replenish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What recipients and this site lack of what they shall have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items below their minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a requisition, or begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an order, or begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vendor} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type the next item of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of {item} is wanted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for whom it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the vendor, or scan or type its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {price} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · {received} of {ordered} came · {price} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} · asked for in {requests}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description}</source>
        <translation>{description}</translation>
    </message>
    <message>
        <source>{description} · in order {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vendor} · {state} · {whom} · {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vendor} · {state} · {whom} · {total} · due {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day it is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day it is due, for example 2027-06-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a note; it stands on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the price of one {uom} of {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Cancel the requisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close: nothing more is to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take into orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One order for each vendor; a draft of the same vendor and recipient is continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to the level of {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one pack of the vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On order, not yet come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum and level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vendor}: {price}, part number {part}, {days} days, packs of {pack}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor is known to supply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} begun. Scan its first item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {item} on {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is no longer on {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} submitted; a buyer sees it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} printed once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch it again to cancel {number}. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch it again to reject {number}. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of {number} has come. Touch it again to close it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines taken: {count}. Orders: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to order of what was chosen. Nothing changed; choose other lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is proposed, then make orders of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines taken: {count} of {all}. Touch a line to leave it out or take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has what they shall have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whom} · {description} · on hand {on_hand}, on order {on_order}, shall be {desired} · lacks {lacking} · {vendor} ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipient&apos;s vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vendor of the template&apos;s line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template&apos;s vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the item&apos;s vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first of those who supply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is known to supply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is to be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “{code}” here. Nothing changed; scan it, or find it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vendor “{code}”. Nothing changed; choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} has no lines. Nothing changed; scan its items first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} has no vendor. Nothing changed; choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recipient is known here. Nothing changed; have one set up in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is {state}, its lines stay. Nothing changed; begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} is out of use. Nothing changed; choose another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is chosen. Nothing changed; tick what is to be ordered first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no day. Nothing changed; type it like 2027-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of {number} has come already. Nothing changed; close it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper is not there any more. Nothing changed; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a file in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to a web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our number at yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Your part number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · found</source>
        <translation>{description} · gefunden</translation>
    </message>
    <message>
        <source>{description} · not scanned yet</source>
        <translation>{description} · noch nicht gescannt</translation>
    </message>
    <message>
        <source>{description} · missing</source>
        <translation>{description} · fehlt</translation>
    </message>
    <message>
        <source>{description} · not expected in it, by the books at {place}</source>
        <translation>{description} · hier nicht erwartet, laut Büchern auf {place}</translation>
    </message>
    <message>
        <source>{description} · not expected in it, not in stock by the books</source>
        <translation>{description} · hier nicht erwartet, laut Büchern nicht im Bestand</translation>
    </message>
    <message>
        <source>{description} · {expected} expected</source>
        <translation>{description} · {expected} erwartet</translation>
    </message>
    <message>
        <source>{code} is ready at {place}. Scan what goes into it.</source>
        <translation>{code} ist auf {place} bereit. Scannen, was hineinkommt.</translation>
    </message>
    <message>
        <source>{code} moved to {place}</source>
        <translation>{code} nach {place} umgelagert</translation>
    </message>
    <message>
        <source>{code} put into {place}</source>
        <translation>{code} in {place} gelegt</translation>
    </message>
    <message>
        <source>{amount} {code} put into {container}</source>
        <translation>{amount} {code} in {container} gelegt</translation>
    </message>
    <message>
        <source>Taken out to {place}: {count}</source>
        <translation>Nach {place} herausgenommen: {count}</translation>
    </message>
    <message>
        <source>{code} is empty. Moved to {place}: {count}</source>
        <translation>{code} ist leer. Nach {place} umgelagert: {count}</translation>
    </message>
    <message>
        <source>Moved from {code} to {place}: {count}. Still in it: {left}. Scan {place} again for more.</source>
        <translation>Von {code} nach {place} umgelagert: {count}. Noch darin: {left}. Für mehr {place} noch einmal scannen.</translation>
    </message>
    <message>
        <source>{code} is out of use</source>
        <translation>{code} ist außer Gebrauch</translation>
    </message>
    <message>
        <source>Label of {code} goes to the printer</source>
        <translation>Das Etikett von {code} geht zum Drucker</translation>
    </message>
    <message>
        <source>{code} is in it as expected</source>
        <translation>{code} ist darin wie erwartet</translation>
    </message>
    <message>
        <source>{code} is scanned already. It counts once; go on.</source>
        <translation>{code} ist schon gescannt. Es zählt einmal; weiter.</translation>
    </message>
    <message>
        <source>{code} is not expected in this container. Noted; go on.</source>
        <translation>{code} wird in diesem Behälter nicht erwartet. Vermerkt; weiter.</translation>
    </message>
    <message>
        <source>{amount} of {code} found, {expected} expected. Noted; go on.</source>
        <translation>{amount} von {code} gefunden, {expected} erwartet. Vermerkt; weiter.</translation>
    </message>
    <message>
        <source>The contents of {code} are complete</source>
        <translation>Der Inhalt von {code} ist vollständig</translation>
    </message>
    <message>
        <source>Missing: {missing}. Unexpected: {unexpected}. Nothing is recorded yet.</source>
        <translation>Fehlt: {missing}. Unerwartet: {unexpected}. Noch ist nichts gebucht.</translation>
    </message>
    <message>
        <source>{warning} Not done yet; scan {place} again to confirm.</source>
        <translation>{warning} Noch nicht gebucht; zum Bestätigen {place} noch einmal scannen.</translation>
    </message>
    <message>
        <source>Moved into {container}: {count}</source>
        <translation>In {container} gebucht: {count}</translation>
    </message>
    <message>
        <source>Contents of {code} reported as count {number}. Stock stays until a supervisor decides.</source>
        <translation>Inhalt von {code} als Zählung {number} gemeldet. Der Bestand bleibt, bis die Aufsicht entscheidet.</translation>
    </message>
    <message>
        <source>{container} is out of use. Scan {code} again to put it back into use with this in it.</source>
        <translation>{container} ist außer Gebrauch. {code} noch einmal scannen, um ihn damit wieder in Gebrauch zu nehmen.</translation>
    </message>
    <message>
        <source>No container type is set up. Nothing changed; ask a supervisor to add one.</source>
        <translation>Es ist kein Behältertyp eingerichtet. Nichts geändert; die Aufsicht um einen bitten.</translation>
    </message>
    <message>
        <source>The type of {code} is still missing. Nothing changed; choose it, or cancel.</source>
        <translation>Der Typ von {code} fehlt noch. Nichts geändert; wählen oder abbrechen.</translation>
    </message>
    <message>
        <source>{code} is known already. Nothing changed; scan another label or the bin.</source>
        <translation>{code} ist schon bekannt. Nichts geändert; ein anderes Etikett oder den Platz scannen.</translation>
    </message>
    <message>
        <source>{code} is no container any more. Nothing changed; scan another one.</source>
        <translation>{code} ist kein Behälter mehr. Nichts geändert; einen anderen scannen.</translation>
    </message>
    <message>
        <source>No container stands in {place}. Nothing changed; scan a container or a new label.</source>
        <translation>In {place} steht kein Behälter. Nichts geändert; einen Behälter oder ein neues Etikett scannen.</translation>
    </message>
    <message>
        <source>{code} is in it already, or not in stock. Nothing changed; go on with the next.</source>
        <translation>{code} ist schon darin oder nicht im Bestand. Nichts geändert; mit dem Nächsten weiter.</translation>
    </message>
    <message>
        <source>{code} is not in it. Nothing changed; scan something that is.</source>
        <translation>{code} ist nicht darin. Nichts geändert; etwas scannen, das darin ist.</translation>
    </message>
    <message>
        <source>Nothing is taken out yet. Nothing changed; scan what comes out first.</source>
        <translation>Noch ist nichts herausgenommen. Nichts geändert; erst scannen, was herauskommt.</translation>
    </message>
    <message>
        <source>{code} is empty already. Nothing changed; choose something else.</source>
        <translation>{code} ist schon leer. Nichts geändert; etwas anderes wählen.</translation>
    </message>
    <message>
        <source>{code} still holds {count}. Nothing changed; empty it first, then retire it.</source>
        <translation>{code} enthält noch {count}. Nichts geändert; erst leeren, dann stilllegen.</translation>
    </message>
    <message>
        <source>{code} stands there already. Nothing changed; scan another place.</source>
        <translation>{code} steht schon dort. Nichts geändert; einen anderen Ort scannen.</translation>
    </message>
    <message>
        <source>{code} stands nowhere. Nothing changed; scan another container.</source>
        <translation>{code} steht nirgends. Nichts geändert; einen anderen Behälter scannen.</translation>
    </message>
    <message>
        <source>{code} is not in stock. Nothing changed; receive or count it first.</source>
        <translation>{code} ist nicht im Bestand. Nichts geändert; erst eingehen lassen oder zählen.</translation>
    </message>
    <message>
        <source>The quantity of {code} is still missing. Nothing changed; type it, or cancel.</source>
        <translation>Die Menge von {code} fehlt noch. Nichts geändert; tippen oder abbrechen.</translation>
    </message>
    <message>
        <source>Scan the bin to count</source>
        <translation>Platz scannen, der gezählt wird</translation>
    </message>
    <message>
        <source>Scan the next bin to count</source>
        <translation>Nächsten Platz scannen</translation>
    </message>
    <message>
        <source>Choose the count that {bin} is counted for</source>
        <translation>Zählung wählen, für die {bin} gezählt wird</translation>
    </message>
    <message>
        <source>Count {number}</source>
        <translation>Zählung {number}</translation>
    </message>
    <message>
        <source>{kind}, {scope}: {done} of {bins} bins done</source>
        <translation>{kind}, {scope}: {done} von {bins} Plätzen fertig</translation>
    </message>
    <message>
        <source>{kind}, blind, {scope}: {done} of {bins} bins done</source>
        <translation>{kind}, blind, {scope}: {done} von {bins} Plätzen fertig</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Neue Zählung</translation>
    </message>
    <message>
        <source>Another count</source>
        <translation>Andere Zählung</translation>
    </message>
    <message>
        <source>Scan bins, areas, items or badges to count, or open the count</source>
        <translation>Plätze, Bereiche, Artikel oder Ausweise scannen oder die Zählung öffnen</translation>
    </message>
    <message>
        <source>Everything on this site, unless you scan what is to be counted</source>
        <translation>Alles an diesem Standort, sofern nichts gescannt wird</translation>
    </message>
    <message>
        <source>{kind}: {scope}</source>
        <translation>{kind}: {scope}</translation>
    </message>
    <message>
        <source>{kind}, blind: {scope}</source>
        <translation>{kind}, blind: {scope}</translation>
    </message>
    <message>
        <source>Physical count</source>
        <translation>Vollaufnahme</translation>
    </message>
    <message>
        <source>Cycle count</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Make it a physical count</source>
        <translation>Zur Vollaufnahme machen</translation>
    </message>
    <message>
        <source>Make it a cycle count</source>
        <translation>Zur Stichprobe machen</translation>
    </message>
    <message>
        <source>Blind: hide what is expected</source>
        <translation>Blind: Soll verbergen</translation>
    </message>
    <message>
        <source>Show what is expected</source>
        <translation>Soll zeigen</translation>
    </message>
    <message>
        <source>What {name} answers for</source>
        <translation>Wofür {name} verantwortlich ist</translation>
    </message>
    <message>
        <source>Open the count</source>
        <translation>Zählung öffnen</translation>
    </message>
    <message>
        <source>{code} is part of the new count.</source>
        <translation>{code} gehört zur neuen Zählung.</translation>
    </message>
    <message>
        <source>{code} is no longer part of the new count.</source>
        <translation>{code} gehört nicht mehr zur neuen Zählung.</translation>
    </message>
    <message>
        <source>Count {number} is open.</source>
        <translation>Zählung {number} ist offen.</translation>
    </message>
    <message>
        <source>Count {number} is open for {bin}.</source>
        <translation>Zählung {number} ist für {bin} offen.</translation>
    </message>
    <message>
        <source>Scan what stands in {bin}</source>
        <translation>Scannen, was in {bin} steht</translation>
    </message>
    <message>
        <source>Scan each piece in {bin}: every scan adds</source>
        <translation>Jedes Stück in {bin} scannen: Jeder Scan zählt dazu</translation>
    </message>
    <message>
        <source>How much of {code} stands in {bin}?</source>
        <translation>Wie viel {code} steht in {bin}?</translation>
    </message>
    <message>
        <source>Count {number}, bin {bin}</source>
        <translation>Zählung {number}, Platz {bin}</translation>
    </message>
    <message>
        <source>{amount} counted so far: the number you type replaces it</source>
        <translation>{amount} bisher gezählt: Die getippte Zahl ersetzt es</translation>
    </message>
    <message>
        <source>{amount} counted so far: the number you type adds to it</source>
        <translation>{amount} bisher gezählt: Die getippte Zahl kommt dazu</translation>
    </message>
    <message>
        <source>{expected} expected</source>
        <translation>{expected} erwartet</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Dazuzählen</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>One pack: {amount}</source>
        <translation>Eine Packung: {amount}</translation>
    </message>
    <message>
        <source>Every scan adds</source>
        <translation>Jeder Scan zählt dazu</translation>
    </message>
    <message>
        <source>Type quantities</source>
        <translation>Mengen tippen</translation>
    </message>
    <message>
        <source>Finish bin</source>
        <translation>Platz abschließen</translation>
    </message>
    <message>
        <source>Take {code} off the count</source>
        <translation>{code} aus der Zählung nehmen</translation>
    </message>
    <message>
        <source>{code} found</source>
        <translation>{code} gefunden</translation>
    </message>
    <message>
        <source>{code} found in container {container}</source>
        <translation>{code} in Behälter {container} gefunden</translation>
    </message>
    <message>
        <source>{code} is in the wrong place: the books have it in {place}. Counted here; go on.</source>
        <translation>{code} ist am falschen Ort: Laut Büchern steht es in {place}. Hier gezählt; weiter.</translation>
    </message>
    <message>
        <source>{code} is not in stock by the books. Counted here; go on.</source>
        <translation>{code} ist laut Büchern nicht im Bestand. Hier gezählt; weiter.</translation>
    </message>
    <message>
        <source>{amount} of {code} counted</source>
        <translation>{amount} von {code} gezählt</translation>
    </message>
    <message>
        <source>{more} of {code} added: {amount} counted</source>
        <translation>{more} von {code} dazu: {amount} gezählt</translation>
    </message>
    <message>
        <source>{amount} of {code} counted, {expected} expected. Count again and type it if you are not sure, or go on.</source>
        <translation>{amount} von {code} gezählt, {expected} erwartet. Wenn unsicher, neu zählen und tippen, sonst weiter.</translation>
    </message>
    <message>
        <source>{amount} of {code} counted, none expected here. Go on, or count again and type it.</source>
        <translation>{amount} von {code} gezählt, hier keine erwartet. Weiter, oder neu zählen und tippen.</translation>
    </message>
    <message>
        <source>{code} is counted already by {who}. It counts once; go on.</source>
        <translation>{code} ist schon von {who} gezählt. Es zählt einmal; weiter.</translation>
    </message>
    <message>
        <source>{code} is off the count of {bin}.</source>
        <translation>{code} ist aus der Zählung von {bin}.</translation>
    </message>
    <message>
        <source>Counted from one code: {count}. Counted before: {twice}. Unknown: {unknown}.</source>
        <translation>Aus einem Code gezählt: {count}. Schon gezählt: {twice}. Unbekannt: {unknown}.</translation>
    </message>
    <message>
        <source>None of these is counted anew. Counted before: {twice}. Unknown: {unknown}. Nothing changed; go on with the next.</source>
        <translation>Keine davon wird neu gezählt. Schon gezählt: {twice}. Unbekannt: {unknown}. Nichts geändert; mit der nächsten weitermachen.</translation>
    </message>
    <message>
        <source>{who} counts {bin} too. Units scanned by both count once; quantities are settled in the review.</source>
        <translation>{who} zählt {bin} auch. Von beiden gescannte Einheiten zählen einmal; Mengen klärt die Prüfung.</translation>
    </message>
    <message>
        <source>{bin} stays open; what you counted there is kept.</source>
        <translation>{bin} bleibt offen; was dort gezählt ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>You are counting {bin}. Scan what stands in it.</source>
        <translation>{bin} wird gezählt. Scannen, was darin steht.</translation>
    </message>
    <message>
        <source>Nothing is counted in {bin}.</source>
        <translation>In {bin} ist nichts gezählt.</translation>
    </message>
    <message>
        <source>Is {bin} empty?</source>
        <translation>Ist {bin} leer?</translation>
    </message>
    <message>
        <source>Yes, it is empty</source>
        <translation>Ja, er ist leer</translation>
    </message>
    <message>
        <source>No, count it</source>
        <translation>Nein, zählen</translation>
    </message>
    <message>
        <source>Not found in {bin}: {count}. Look again, or finish the bin without them</source>
        <translation>In {bin} nicht gefunden: {count}. Noch einmal suchen oder ohne sie abschließen</translation>
    </message>
    <message>
        <source>Finish {bin}? What was not scanned counts as not there</source>
        <translation>{bin} abschließen? Was nicht gescannt ist, gilt als nicht da</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>{bin} is finished.</source>
        <translation>{bin} ist fertig.</translation>
    </message>
    <message>
        <source>{bin} is finished as empty.</source>
        <translation>{bin} ist fertig, leer.</translation>
    </message>
    <message>
        <source>{bin} is finished. Not found: {count}.</source>
        <translation>{bin} ist fertig. Nicht gefunden: {count}.</translation>
    </message>
    <message>
        <source>{description} · expected</source>
        <translation>{description} · erwartet</translation>
    </message>
    <message>
        <source>{description} · expected {expected}</source>
        <translation>{description} · {expected} erwartet</translation>
    </message>
    <message>
        <source>{description} · wrong place, by the books in {place}</source>
        <translation>{description} · falscher Ort, laut Büchern in {place}</translation>
    </message>
    <message>
        <source>{description} · not found</source>
        <translation>{description} · nicht gefunden</translation>
    </message>
    <message>
        <source>{description} · not expected</source>
        <translation>{description} · nicht erwartet</translation>
    </message>
    <message>
        <source>{description} · in a container here</source>
        <translation>{description} · hier in einem Behälter</translation>
    </message>
    <message>
        <source>to be counted</source>
        <translation>zu zählen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>to be counted by someone else</source>
        <translation>von jemand anderem zu zählen</translation>
    </message>
    <message>
        <source>{code} is no open count. Nothing changed; scan a bin or choose a count.</source>
        <translation>{code} ist keine offene Zählung. Nichts geändert; einen Platz scannen oder eine Zählung wählen.</translation>
    </message>
    <message>
        <source>No open count covers {bin}. Nothing changed; ask a supervisor to open one.</source>
        <translation>Keine offene Zählung umfasst {bin}. Nichts geändert; die Aufsicht um eine bitten.</translation>
    </message>
    <message>
        <source>{bin} is not part of count {number}. Scan it again to count it all the same.</source>
        <translation>{bin} gehört nicht zu Zählung {number}. Noch einmal scannen, um ihn trotzdem zu zählen.</translation>
    </message>
    <message>
        <source>{bin} is finished in this count. Scan it again to go on counting it.</source>
        <translation>{bin} ist in dieser Zählung fertig. Noch einmal scannen, um weiterzuzählen.</translation>
    </message>
    <message>
        <source>Someone else has to count {bin} this time. Nothing changed; scan another bin.</source>
        <translation>{bin} muss diesmal jemand anders zählen. Nichts geändert; einen anderen Platz scannen.</translation>
    </message>
    <message>
        <source>{code} is not part of count {number}. Nothing changed; go on with what is.</source>
        <translation>{code} gehört nicht zu Zählung {number}. Nichts geändert; mit dem weiter, was dazugehört.</translation>
    </message>
    <message>
        <source>{item} is counted unit by unit. Nothing changed; scan the serial number of each.</source>
        <translation>{item} wird einzeln gezählt. Nichts geändert; jede Seriennummer scannen.</translation>
    </message>
    <message>
        <source>{code} answers for no stock. Nothing changed; scan another badge.</source>
        <translation>{code} ist für keinen Bestand verantwortlich. Nichts geändert; einen anderen Ausweis scannen.</translation>
    </message>
    <message>
        <source>{item} is counted lot by lot. Nothing changed; scan the lot number.</source>
        <translation>{item} wird nach Chargen gezählt. Nichts geändert; die Chargennummer scannen.</translation>
    </message>
    <message>
        <source>This is not counted yet. Nothing changed; scan it to count it.</source>
        <translation>Das ist noch nicht gezählt. Nichts geändert; zum Zählen scannen.</translation>
    </message>
    <message>
        <source>Scan the unit, item, lot or container</source>
        <translation>Einheit, Artikel, Charge oder Behälter scannen</translation>
    </message>
    <message>
        <source>Scan the destination</source>
        <translation>Ziel scannen</translation>
    </message>
    <message>
        <source>{count} in hand, last {code}</source>
        <translation>{count} in der Hand, zuletzt {code}</translation>
    </message>
    <message>
        <source>{hand} · usual place {place}</source>
        <translation>{hand} · üblicher Platz {place}</translation>
    </message>
    <message>
        <source>{code} · {what} · from {place}</source>
        <translation>{code} · {what} · von {place}</translation>
    </message>
    <message>
        <source>In hand: {what}, from {place}</source>
        <translation>In der Hand: {what}, von {place}</translation>
    </message>
    <message>
        <source>In hand, but recorded in two places: {what}, from {place}</source>
        <translation>In der Hand, aber an zwei Orten verbucht: {what}, von {place}</translation>
    </message>
    <message>
        <source>{code} is said to be in two places, so it is issued only by scanning it. Nothing changed; scan its own label, or ask a supervisor to settle where it is.</source>
        <translation>{code} soll an zwei Orten sein und wird nur durch Scannen ausgegeben. Nichts geändert; das Etikett selbst scannen oder die Aufsicht klären lassen, wo die Einheit ist.</translation>
    </message>
    <message>
        <source>{count} units in hand</source>
        <translation>{count} Einheiten in der Hand</translation>
    </message>
    <message>
        <source>Found: {item}</source>
        <translation>Gefunden: {item}</translation>
    </message>
    <message>
        <source>Taking of {code} in hand</source>
        <translation>Aufnahme von {code}</translation>
    </message>
    <message>
        <source>{code} was never received. Nothing changed; receive it first.</source>
        <translation>{code} ist nie eingegangen. Nichts geändert; erst eingehen lassen.</translation>
    </message>
    <message>
        <source>{code} is not in stock: {place}. Nothing changed; return it first.</source>
        <translation>{code} ist nicht im Bestand: {place}. Nichts geändert; erst zurücknehmen.</translation>
    </message>
    <message>
        <source>{code} is out of use. Nothing changed; scan another container.</source>
        <translation>{code} ist außer Gebrauch. Nichts geändert; einen anderen Behälter scannen.</translation>
    </message>
    <message>
        <source>There is no {code} in stock. Nothing changed; receive or count it first.</source>
        <translation>{code} ist nicht im Bestand. Nichts geändert; erst eingehen lassen oder zählen.</translation>
    </message>
    <message>
        <source>Lot {lot} of {item} is not known. Nothing changed; receive it first.</source>
        <translation>Charge {lot} von {item} ist nicht bekannt. Nichts geändert; erst eingehen lassen.</translation>
    </message>
    <message>
        <source>{code} expired on {date} and may not be used. Nothing changed; take another lot, or ask a supervisor.</source>
        <translation>{code} ist am {date} abgelaufen und darf nicht verwendet werden. Nichts geändert; eine andere Charge nehmen oder die Aufsicht fragen.</translation>
    </message>
    <message>
        <source>{warning} Not done yet; type why it is used all the same, or cancel.</source>
        <translation>{warning} Noch nicht getan; eingeben, warum es trotzdem verwendet wird, oder abbrechen.</translation>
    </message>
    <message>
        <source>Type why {code} is used though it has expired</source>
        <translation>Eingeben, warum {code} verwendet wird, obwohl es abgelaufen ist</translation>
    </message>
    <message>
        <source>{first} at {place} expires before it, on {date}. Not taken yet; take that, or scan or choose {code} again.</source>
        <translation>{first} auf {place} läuft vorher ab, am {date}. Noch nicht genommen; das nehmen, oder {code} noch einmal scannen oder wählen.</translation>
    </message>
    <message>
        <source>{amount}, expires {date}: take this first</source>
        <translation>{amount}, läuft ab {date}: zuerst nehmen</translation>
    </message>
    <message>
        <source>{amount}, expired {date}</source>
        <translation>{amount}, abgelaufen {date}</translation>
    </message>
    <message>
        <source>It stands at {place} like this already. Nothing changed; scan another destination.</source>
        <translation>Es steht genau so schon auf {place}. Nichts geändert; ein anderes Ziel scannen.</translation>
    </message>
    <message>
        <source>at the vendor</source>
        <translation>beim Lieferanten</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>verbaut</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>verschrottet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>in a spillage report</source>
        <translation>in einer Ausfallmeldung</translation>
    </message>
    <message>
        <source>missing since a count</source>
        <translation>seit einer Zählung vermisst</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>umgewandelt</translation>
    </message>
    <message>
        <source>consumed</source>
        <translation>verbraucht</translation>
    </message>
    <message>
        <source>{code} is “{before}” by now and cannot become “{after}”. Nothing changed; open it again and see how it stands.</source>
        <translation>{code} ist inzwischen „{before}“ und kann nicht „{after}“ werden. Nichts geändert; öffnen Sie es neu und sehen Sie, wie es steht.</translation>
    </message>
    <message>
        <source>{code} cannot begin as “{after}”. Nothing changed; make it anew.</source>
        <translation>{code} kann nicht als „{after}“ beginnen. Nichts geändert; legen Sie es neu an.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>eingereicht</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>bestellt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesandt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in transit</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>versandt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>Choose or scan the lot</source>
        <translation>Charge wählen oder scannen</translation>
    </message>
    <message>
        <source>Scan or choose where you take it from</source>
        <translation>Scannen oder wählen, woher es kommt</translation>
    </message>
    <message>
        <source>Choose the custody it is in</source>
        <translation>Wählen, wer verantwortlich ist</translation>
    </message>
    <message>
        <source>Choose the project it is for</source>
        <translation>Projekt wählen, für das es bestimmt ist</translation>
    </message>
    <message>
        <source>Choose its status</source>
        <translation>Status wählen</translation>
    </message>
    <message>
        <source>Type the quantity</source>
        <translation>Menge tippen</translation>
    </message>
    <message>
        <source>Choose what to settle</source>
        <translation>Wählen, was zu klären ist</translation>
    </message>
    <message>
        <source>Nothing waits to be settled</source>
        <translation>Nichts ist zu klären</translation>
    </message>
    <message>
        <source>Or scan the unit, item, container or bin it is about</source>
        <translation>Oder Einheit, Artikel, Behälter oder Platz scannen, um den es geht</translation>
    </message>
    <message>
        <source>About {code} alone</source>
        <translation>Nur zu {code}</translation>
    </message>
    <message>
        <source>Show all discrepancies</source>
        <translation>Alle Unstimmigkeiten</translation>
    </message>
    <message>
        <source>{code} · {place} · {when} · {who}</source>
        <translation>{code} · {place} · {when} · {who}</translation>
    </message>
    <message>
        <source>{code} · {description}</source>
        <translation>{code} · {description}</translation>
    </message>
    <message>
        <source>{code} · {description} · now at {place}</source>
        <translation>{code} · {description} · jetzt auf {place}</translation>
    </message>
    <message>
        <source>Place {place}</source>
        <translation>Ort {place}</translation>
    </message>
    <message>
        <source>{act} by {who}</source>
        <translation>{act} von {who}</translation>
    </message>
    <message>
        <source>The reason kept with it</source>
        <translation>Der dazu vermerkte Grund</translation>
    </message>
    <message>
        <source>bears the same code; {where}</source>
        <translation>trägt denselben Code; {where}</translation>
    </message>
    <message>
        <source>This is settled. Nothing is left to do.</source>
        <translation>Das ist geklärt. Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>{amount} more left {place} than the books had there. What comes in next pays it back; a count settles it.</source>
        <translation>Von {place} ging {amount} mehr ab, als die Bücher dort hatten. Was als Nächstes kommt, gleicht es aus; eine Zählung klärt es.</translation>
    </message>
    <message>
        <source>It was taken from a place it was not in by the books: they had it at {place}. The later evidence holds for now.</source>
        <translation>Entnommen von einem Ort, an dem es laut Büchern nicht war: Sie hatten es auf {place}. Vorerst gilt der spätere Beleg.</translation>
    </message>
    <message>
        <source>Two acts contradict each other about where it was. The later evidence holds for now; until this is settled it is issued only by scanning it.</source>
        <translation>Zwei Vorgänge widersprechen sich, wo es war. Vorerst gilt der spätere Beleg; bis das geklärt ist, wird es nur durch Scannen ausgegeben.</translation>
    </message>
    <message>
        <source>{amount} more came than the order line asks for. It is in stock all the same.</source>
        <translation>Es kam {amount} mehr, als die Bestellzeile verlangt. Im Bestand ist es trotzdem.</translation>
    </message>
    <message>
        <source>It was received although it was in stock already, at {place}. Order and cost count it once.</source>
        <translation>Eingegangen, obwohl schon im Bestand, auf {place}. Bestellung und Kosten zählen es einmal.</translation>
    </message>
    <message>
        <source>A movement from before an approved count arrived after it. The count holds.</source>
        <translation>Eine Bewegung von vor einer genehmigten Zählung kam erst danach an. Die Zählung gilt.</translation>
    </message>
    <message>
        <source>More than one unit bears this code. A scan of it asks each time which one is meant.</source>
        <translation>Mehrere Einheiten tragen diesen Code. Jeder Scan fragt, welche gemeint ist.</translation>
    </message>
    <message>
        <source>Something was put into it although it was out of use. It is in use again.</source>
        <translation>Es wurde etwas hineingelegt, obwohl es stillgelegt war. Es ist wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>It was put into {place}, which may not hold such a container. The books have it beside that.</source>
        <translation>Es kam in {place}, worin ein solcher Behälter nicht stehen darf. Die Bücher führen es daneben.</translation>
    </message>
    <message>
        <source>It was put into {place}, whose type does not allow it there.</source>
        <translation>Es kam in {place}, dessen Typ es dort nicht erlaubt.</translation>
    </message>
    <message>
        <source>It was done by somebody whose role does not allow it. It is posted all the same.</source>
        <translation>Die Rolle der Person erlaubt es nicht. Gebucht ist es trotzdem.</translation>
    </message>
    <message>
        <source>The clock of the device was wrong by {minutes} minutes. The time of the act may be wrong as well.</source>
        <translation>Die Uhr des Geräts ging {minutes} Minuten falsch. Auch die Zeit des Vorgangs kann falsch sein.</translation>
    </message>
    <message>
        <source>What it rested on had changed when it arrived. It changed nothing; the line waits in the review again.</source>
        <translation>Die Grundlage hatte sich geändert, als es ankam. Es änderte nichts; die Zeile wartet wieder in der Prüfung.</translation>
    </message>
    <message>
        <source>It was taken out of use while stock stands in it.</source>
        <translation>Außer Gebrauch genommen, während Bestand darin steht.</translation>
    </message>
    <message>
        <source>It could not be posted when it arrived and has no effect until you decide. Later acts went on without it.</source>
        <translation>Es ließ sich bei der Ankunft nicht buchen und wirkt nicht, bis Sie entscheiden. Spätere Vorgänge gingen ohne es weiter.</translation>
    </message>
    <message>
        <source>The server asks who you are before it shows or changes anything.</source>
        <translation>Der Server fragt, wer Sie sind, bevor er etwas zeigt oder ändert.</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Choose a device, or make a code for a new one</source>
        <translation>Gerät wählen oder Code für ein neues machen</translation>
    </message>
    <message>
        <source>Devices of this site: {count}</source>
        <translation>Geräte dieses Standorts: {count}</translation>
    </message>
    <message>
        <source>No device is enrolled yet.</source>
        <translation>Noch kein Gerät ist angemeldet.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Enrols one device, once</source>
        <translation>Meldet ein Gerät an, einmal</translation>
    </message>
    <message>
        <source>Quarantine ({count})</source>
        <translation>Quarantäne ({count})</translation>
    </message>
    <message>
        <source>Acts that no book could take</source>
        <translation>Vorgänge, die kein Buch aufnehmen konnte</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>letzter Kontakt {when}</translation>
    </message>
    <message>
        <source>never in contact</source>
        <translation>noch kein Kontakt</translation>
    </message>
    <message>
        <source>{contact} · up to date</source>
        <translation>{contact} · auf dem Stand</translation>
    </message>
    <message>
        <source>{contact} · {count} acts behind</source>
        <translation>{contact} · {count} Vorgänge zurück</translation>
    </message>
    <message>
        <source>{contact} · revoked</source>
        <translation>{contact} · gesperrt</translation>
    </message>
    <message>
        <source>{standing} · in quarantine: {count}</source>
        <translation>{standing} · in Quarantäne: {count}</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Revoked: it gets nothing more, and what it still sends goes into quarantine</source>
        <translation>Gesperrt: Es bekommt nichts mehr, und was es noch sendet, kommt in Quarantäne</translation>
    </message>
    <message>
        <source>Revoke this device</source>
        <translation>Dieses Gerät sperren</translation>
    </message>
    <message>
        <source>Lost, stolen or out of use</source>
        <translation>Verloren, gestohlen oder außer Gebrauch</translation>
    </message>
    <message>
        <source>{name} will get nothing more from the server, and what it still holds goes into quarantine. Nothing changed yet; choose it again to revoke it.</source>
        <translation>{name} bekommt vom Server nichts mehr, und was es noch hat, kommt in Quarantäne. Noch nichts geändert; zum Sperren noch einmal wählen.</translation>
    </message>
    <message>
        <source>{name} is revoked</source>
        <translation>{name} ist gesperrt</translation>
    </message>
    <message>
        <source>Its acts in quarantine ({count})</source>
        <translation>Seine Vorgänge in Quarantäne ({count})</translation>
    </message>
    <message>
        <source>Scan this with the new device</source>
        <translation>Dies mit dem neuen Gerät scannen</translation>
    </message>
    <message>
        <source>Or type {server}, then {code}. For one device, {minutes} min more.</source>
        <translation>Oder {server} tippen, dann {code}. Für ein Gerät, noch {minutes} min.</translation>
    </message>
    <message>
        <source>This code is not good any more. Make a new one.</source>
        <translation>Dieser Code gilt nicht mehr. Einen neuen machen.</translation>
    </message>
    <message>
        <source>A code for one new device</source>
        <translation>Ein Code für ein neues Gerät</translation>
    </message>
    <message>
        <source>Choose an act to post or drop</source>
        <translation>Vorgang zum Buchen oder Verwerfen wählen</translation>
    </message>
    <message>
        <source>Nothing is in quarantine</source>
        <translation>Nichts ist in Quarantäne</translation>
    </message>
    <message>
        <source>Oldest first. An act is posted as it was made; what does not fit then is a discrepancy.</source>
        <translation>Älteste zuerst. Gebucht wird, wie es gemacht war; was dann nicht passt, ist eine Unstimmigkeit.</translation>
    </message>
    <message>
        <source>{when} · {who} · {act}</source>
        <translation>{when} · {who} · {act}</translation>
    </message>
    <message>
        <source>{what} · on {device} · {why}</source>
        <translation>{what} · an: {device} · {why}</translation>
    </message>
    <message>
        <source>{code}: {source} → {target}</source>
        <translation>{code}: {source} → {target}</translation>
    </message>
    <message>
        <source>{code} counted at {target}</source>
        <translation>{code} gezählt auf {target}</translation>
    </message>
    <message>
        <source>entries: {count}</source>
        <translation>Einträge: {count}</translation>
    </message>
    <message>
        <source>{what} and {count} more</source>
        <translation>{what} und {count} weitere</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>hier unbekannt</translation>
    </message>
    <message>
        <source>Post it</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>It did happen</source>
        <translation>Es ist geschehen</translation>
    </message>
    <message>
        <source>It did not happen, or was done again</source>
        <translation>Es ist nicht geschehen oder neu getan</translation>
    </message>
    <message>
        <source>It will never have any effect. Nothing changed yet; choose it again to drop it.</source>
        <translation>Es wird nie wirken. Noch nichts geändert; zum Verwerfen noch einmal wählen.</translation>
    </message>
    <message>
        <source>Posted. It comes to all devices with the next news.</source>
        <translation>Gebucht. Alle Geräte erfahren es mit den nächsten Neuigkeiten.</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>its device was revoked</source>
        <translation>sein Gerät war gesperrt</translation>
    </message>
    <message>
        <source>its device was restored or copied</source>
        <translation>sein Gerät wurde zurückgesetzt oder kopiert</translation>
    </message>
    <message>
        <source>it was changed on the way</source>
        <translation>unterwegs verändert</translation>
    </message>
    <message>
        <source>another act bears its identity</source>
        <translation>ein anderer Vorgang trägt seine Kennung</translation>
    </message>
    <message>
        <source>it follows one that is in quarantine</source>
        <translation>es folgt auf einen in Quarantäne</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing changed; devices are administered over it, try again once there is a network.</source>
        <translation>Der Server ist nicht erreichbar. Nichts geändert; Geräte werden über ihn verwaltet, mit Netz noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This device follows no server. Nothing changed; there are no other devices to look at.</source>
        <translation>Dieses Gerät folgt keinem Server. Nichts geändert; es gibt keine anderen Geräte.</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>The server has not answered yet. Nothing changed; wait a moment.</source>
        <translation>Der Server hat noch nicht geantwortet. Nichts geändert; einen Moment warten.</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>{source} → {target}, start scanned</source>
        <translation>{source} → {target}, Start gescannt</translation>
    </message>
    <message>
        <source>said {said_source} → {said_target}; booked {source} → {target}</source>
        <translation>gesagt {said_source} → {said_target}; gebucht {source} → {target}</translation>
    </message>
    <message>
        <source>said {said_source} (scanned) → {said_target}; booked {source} → {target}</source>
        <translation>gesagt {said_source} (gescannt) → {said_target}; gebucht {source} → {target}</translation>
    </message>
    <message>
        <source>said {said_source} → {said_target}; moved nothing</source>
        <translation>gesagt {said_source} → {said_target}; nichts bewegt</translation>
    </message>
    <message>
        <source>counted {amount} at {place}</source>
        <translation>{amount} gezählt auf {place}</translation>
    </message>
    <message>
        <source>moved nothing</source>
        <translation>nichts bewegt</translation>
    </message>
    <message>
        <source>{what} · “{note}”</source>
        <translation>{what} · „{note}“</translation>
    </message>
    <message>
        <source>{what} · on {device}</source>
        <translation>{what} · an: {device}</translation>
    </message>
    <message>
        <source>{what} · arrived {when}</source>
        <translation>{what} · angekommen {when}</translation>
    </message>
    <message>
        <source>{what} · held, has no effect</source>
        <translation>{what} · zurückgehalten, ohne Wirkung</translation>
    </message>
    <message>
        <source>{what} · dropped, had no effect</source>
        <translation>{what} · verworfen, ohne Wirkung</translation>
    </message>
    <message>
        <source>{what} · undone</source>
        <translation>{what} · rückgängig gemacht</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Count {place} now</source>
        <translation>{place} jetzt zählen</translation>
    </message>
    <message>
        <source>Have {place} counted</source>
        <translation>{place} zählen lassen</translation>
    </message>
    <message>
        <source>Opens a count that anybody may do</source>
        <translation>Öffnet eine Zählung für alle</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Es ist hier</translation>
    </message>
    <message>
        <source>Scan the unit, then the bin it is in</source>
        <translation>Einheit scannen, dann ihren Platz</translation>
    </message>
    <message>
        <source>It is at {place}, as booked</source>
        <translation>Es ist auf {place}, wie gebucht</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>Hinnehmen</translation>
    </message>
    <message>
        <source>The books stay as they are</source>
        <translation>Die Bücher bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Post it after all</source>
        <translation>Doch noch buchen</translation>
    </message>
    <message>
        <source>As it was made, by your word</source>
        <translation>So wie gemacht, auf Ihr Wort</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It never has any effect</source>
        <translation>Es wirkt nie</translation>
    </message>
    <message>
        <source>Undo the act</source>
        <translation>Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation>Er ist nicht geschehen</translation>
    </message>
    <message>
        <source>Return it to the vendor</source>
        <translation>An Lieferanten zurück</translation>
    </message>
    <message>
        <source>{amount} leaves stock</source>
        <translation>{amount} geht aus dem Bestand</translation>
    </message>
    <message>
        <source>To the review</source>
        <translation>Zur Prüfung</translation>
    </message>
    <message>
        <source>Look at {code}</source>
        <translation>{code} ansehen</translation>
    </message>
    <message>
        <source>{unit} keeps {code}</source>
        <translation>{unit} behält {code}</translation>
    </message>
    <message>
        <source>The other one gets another code</source>
        <translation>Die andere bekommt einen anderen Code</translation>
    </message>
    <message>
        <source>Scan {code} where it is</source>
        <translation>{code} scannen, wo es ist</translation>
    </message>
    <message>
        <source>Scan the bin or container it is in</source>
        <translation>Platz oder Behälter scannen, worin es ist</translation>
    </message>
    <message>
        <source>You have {code} before you</source>
        <translation>{code} ist vor Ihnen</translation>
    </message>
    <message>
        <source>Scan or type the new code of {unit}</source>
        <translation>Neuen Code von {unit} scannen oder tippen</translation>
    </message>
    <message>
        <source>In place of {code}</source>
        <translation>Anstelle von {code}</translation>
    </message>
    <message>
        <source>Make a new number</source>
        <translation>Neue Nummer erzeugen</translation>
    </message>
    <message>
        <source>gets another code; {where}</source>
        <translation>bekommt einen anderen Code; {where}</translation>
    </message>
    <message>
        <source>keeps its code; {where}</source>
        <translation>behält den Code; {where}</translation>
    </message>
    <message>
        <source>Type why, or choose</source>
        <translation>Grund tippen oder wählen</translation>
    </message>
    <message>
        <source>Accept without a note</source>
        <translation>Ohne Vermerk hinnehmen</translation>
    </message>
    <message>
        <source>Looked at the place: it is right</source>
        <translation>Vor Ort angesehen: stimmt so</translation>
    </message>
    <message>
        <source>Spoke with who did it: it is right</source>
        <translation>Mit der Person gesprochen: stimmt so</translation>
    </message>
    <message>
        <source>Settled: accepted as it is</source>
        <translation>Geklärt: so hingenommen</translation>
    </message>
    <message>
        <source>Settled: {code} is at {place}</source>
        <translation>Geklärt: {code} ist auf {place}</translation>
    </message>
    <message>
        <source>Posted after all</source>
        <translation>Doch noch gebucht</translation>
    </message>
    <message>
        <source>Dropped: it has no effect</source>
        <translation>Verworfen: ohne Wirkung</translation>
    </message>
    <message>
        <source>Settled: the act is undone</source>
        <translation>Geklärt: Der Vorgang ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>Settled: {amount} of {code} went back to the vendor</source>
        <translation>Geklärt: {amount} von {code} ging an den Lieferanten zurück</translation>
    </message>
    <message>
        <source>Count {number} of {place} is open. Whoever counts it settles this, once it is approved.</source>
        <translation>Zählung {number} von {place} ist offen. Wer sie zählt, klärt dies, sobald sie genehmigt ist.</translation>
    </message>
    <message>
        <source>Settled: {unit} bears {new} instead of {old}</source>
        <translation>Geklärt: {unit} trägt {new} statt {old}</translation>
    </message>
    <message>
        <source>{unit} bears {new} instead of {old}. More than one unit still bears {old}; go on with the next.</source>
        <translation>{unit} trägt {new} statt {old}. Noch mehr als eine Einheit trägt {old}; mit der nächsten weitermachen.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a unit&apos;s code: letters, digits, dash and period only. Nothing changed; scan or make another code.</source>
        <translation>„{code}“ kann kein Code einer Einheit sein: nur Buchstaben, Ziffern, Bindestrich und Punkt. Nichts geändert; einen anderen Code scannen oder erzeugen.</translation>
    </message>
    <message>
        <source>{code} names something already. Nothing changed; scan or make another code.</source>
        <translation>{code} bezeichnet schon etwas. Nichts geändert; einen anderen Code scannen oder erzeugen.</translation>
    </message>
    <message>
        <source>This cannot be taken back. Nothing changed yet; choose it again to do it.</source>
        <translation>Das lässt sich nicht zurücknehmen. Noch nichts geändert; zum Ausführen noch einmal wählen.</translation>
    </message>
    <message>
        <source>This is not open any more. Nothing changed; choose another.</source>
        <translation>Das ist nicht mehr offen. Nichts geändert; etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Nothing about {code} waits to be settled. Nothing changed; scan something else, or choose.</source>
        <translation>Zu {code} ist nichts zu klären. Nichts geändert; etwas anderes scannen oder wählen.</translation>
    </message>
    <message>
        <source>This is {code}. Nothing changed; scan {wanted}.</source>
        <translation>Das ist {code}. Nichts geändert; {wanted} scannen.</translation>
    </message>
    <message>
        <source>{code} holds no stock. Nothing changed; scan the bin or container it is in.</source>
        <translation>{code} hält keinen Bestand. Nichts geändert; Platz oder Behälter scannen, worin es ist.</translation>
    </message>
    <message>
        <source>What was typed or touched does not prove where {code} is. Nothing changed; scan its label with the scanner or camera.</source>
        <translation>Getipptes oder Berührtes beweist nicht, wo {code} ist. Nichts geändert; das Etikett mit Scanner oder Kamera scannen.</translation>
    </message>
    <message>
        <source>What came too much is not at one place any more. Nothing changed; bring {amount} of {code} together first, or accept it.</source>
        <translation>Was zu viel kam, ist nicht mehr an einem Ort. Nichts geändert; erst {amount} von {code} zusammenbringen oder hinnehmen.</translation>
    </message>
    <message>
        <source>{code} · {description} · from {place} · {amount} available</source>
        <translation>{code} · {description} · von {place} · {amount} verfügbar</translation>
    </message>
    <message>
        <source>{code} · {description} · {place}</source>
        <translation>{code} · {description} · {place}</translation>
    </message>
    <message>
        <source>{amount}, expires {date}</source>
        <translation>{amount}, läuft {date} ab</translation>
    </message>
    <message>
        <source>{amount}</source>
        <translation>{amount}</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>{amount} nehmen</translation>
    </message>
    <message>
        <source>Take all: {amount}</source>
        <translation>Alles nehmen: {amount}</translation>
    </message>
    <message>
        <source>A scan is no quantity. Nothing changed; type how many of {code}, or cancel.</source>
        <translation>Ein Scan ist keine Menge. Nichts geändert; tippen, wie viele von {code}, oder abbrechen.</translation>
    </message>
    <message>
        <source>By the books there is no {code} at {place}. Scan {place} again to take it from there.</source>
        <translation>Laut Büchern ist kein {code} auf {place}. {place} noch einmal scannen, um es von dort zu nehmen.</translation>
    </message>
    <message>
        <source>{code} stands in several places of {place}. Nothing changed; scan the bin or container itself, or choose.</source>
        <translation>{code} steht an mehreren Stellen von {place}. Nichts geändert; Platz oder Behälter selbst scannen oder wählen.</translation>
    </message>
    <message>
        <source>Taken from {place}</source>
        <translation>Von {place} genommen</translation>
    </message>
    <message>
        <source>Only {available} there by the books. Type {amount} again to take it; the rest is noted for a supervisor.</source>
        <translation>Laut Büchern sind nur {available} da. {amount} noch einmal tippen, um sie zu nehmen; der Rest wird für die Aufsicht vermerkt.</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Scan what you move, or the bin</source>
        <translation>Scannen, was umgelagert wird, oder den Platz</translation>
    </message>
    <message>
        <source>Scan what you move from or to this bin</source>
        <translation>Scannen, was von diesem Platz oder auf ihn kommt</translation>
    </message>
    <message>
        <source>Bin {place}: what stands here is taken out, other stock is put in</source>
        <translation>Platz {place}: Was hier steht, kommt heraus, anderes kommt hinein</translation>
    </message>
    <message>
        <source>Scan the container to take along</source>
        <translation>Behälter scannen, der mitkommt</translation>
    </message>
    <message>
        <source>The next container is taken along</source>
        <translation>Der nächste Behälter kommt mit</translation>
    </message>
    <message>
        <source>Add container</source>
        <translation>Behälter dazu</translation>
    </message>
    <message>
        <source>{what} moved to {place}</source>
        <translation>{what} nach {place} umgelagert</translation>
    </message>
    <message>
        <source>{what} issued to {recipient}</source>
        <translation>{what} an {recipient} ausgegeben</translation>
    </message>
    <message>
        <source>{what} returned to {place}</source>
        <translation>{what} nach {place} zurückgenommen</translation>
    </message>
    <message>
        <source>{what} isolated at {place}</source>
        <translation>{what} auf {place} gesperrt</translation>
    </message>
    <message>
        <source>{what} released at {place}</source>
        <translation>{what} auf {place} freigegeben</translation>
    </message>
    <message>
        <source>{count} handles moved to {place}</source>
        <translation>{count} Posten nach {place} umgelagert</translation>
    </message>
    <message>
        <source>Out of your hand again; nothing was recorded</source>
        <translation>Wieder aus der Hand; nichts wurde gebucht</translation>
    </message>
    <message>
        <source>{code} is in your hand already. Nothing changed; scan the next.</source>
        <translation>{code} ist schon in der Hand. Nichts geändert; weiterscannen.</translation>
    </message>
    <message>
        <source>{item} is tracked by serial number. Nothing changed; scan the serial number of the unit.</source>
        <translation>{item} wird nach Seriennummern geführt. Nichts geändert; die Seriennummer der Einheit scannen.</translation>
    </message>
    <message>
        <source>{warning} Not done yet; press again to confirm.</source>
        <translation>{warning} Noch nicht gebucht; zum Bestätigen noch einmal berühren.</translation>
    </message>
    <message>
        <source>{count} still in hand and not recorded. Press again to leave them where they were.</source>
        <translation>Noch {count} in der Hand und nicht gebucht. Noch einmal berühren, um sie zu lassen, wo sie waren.</translation>
    </message>
    <message>
        <source>Change custody</source>
        <translation>Verantwortung ändern</translation>
    </message>
    <message>
        <source>Change project</source>
        <translation>Projekt ändern</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Choose the new custody</source>
        <translation>Neue Verantwortung wählen</translation>
    </message>
    <message>
        <source>Choose the new project</source>
        <translation>Neues Projekt wählen</translation>
    </message>
    <message>
        <source>Choose the new status</source>
        <translation>Neuen Status wählen</translation>
    </message>
    <message>
        <source>becomes {name}</source>
        <translation>wird {name}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Changes when you scan the destination</source>
        <translation>Ändert sich mit dem Scan des Ziels</translation>
    </message>
    <message>
        <source>Scan the recipient&apos;s badge or choose</source>
        <translation>Ausweis des Empfängers scannen oder wählen</translation>
    </message>
    <message>
        <source>To {recipient}</source>
        <translation>An {recipient}</translation>
    </message>
    <message>
        <source>{name} is no inventory recipient. Nothing changed; choose another.</source>
        <translation>{name} ist kein Empfänger. Nichts geändert; jemand anderen wählen.</translation>
    </message>
    <message>
        <source>Choose what becomes of it</source>
        <translation>Wählen, was damit geschieht</translation>
    </message>
    <message>
        <source>Stays with the recipient</source>
        <translation>Bleibt beim Empfänger</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Verbaut</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Defective</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Spillage</source>
        <translation>Schwund</translation>
    </message>
    <message>
        <source>Count adjustment</source>
        <translation>Zählkorrektur</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lagerplatz</translation>
    </message>
    <message>
        <source>Incoming goods</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Sperrlager</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Not a real place</source>
        <translation>Kein wirklicher Ort</translation>
    </message>
    <message>
        <source>Not kept in stock</source>
        <translation>Nicht lagerhaltig</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Grund wählen</translation>
    </message>
    <message>
        <source>To {recipient}: {way}</source>
        <translation>An {recipient}: {way}</translation>
    </message>
    <message>
        <source>To {recipient}: {way}, {reason}</source>
        <translation>An {recipient}: {way}, {reason}</translation>
    </message>
    <message>
        <source>{count} handles issued to {recipient}</source>
        <translation>{count} Posten an {recipient} ausgegeben</translation>
    </message>
    <message>
        <source>A container cannot be consumed, installed or sold. Nothing changed; scan the units in it.</source>
        <translation>Ein Behälter lässt sich nicht verbrauchen, verbauen oder verkaufen. Nichts geändert; die Einheiten darin scannen.</translation>
    </message>
    <message>
        <source>No {code} is available. Nothing changed; release, return or receive it first.</source>
        <translation>Kein {code} ist verfügbar. Nichts geändert; erst freigeben, zurücknehmen oder eingehen lassen.</translation>
    </message>
    <message>
        <source>Change recipient</source>
        <translation>Empfänger ändern</translation>
    </message>
    <message>
        <source>Scan what comes back</source>
        <translation>Scannen, was zurückkommt</translation>
    </message>
    <message>
        <source>There is no {code} out with anyone. Nothing changed; scan something that was issued.</source>
        <translation>Kein {code} ist ausgegeben. Nichts geändert; etwas Ausgegebenes scannen.</translation>
    </message>
    <message>
        <source>Choose its condition</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>It was installed</source>
        <translation>Es war verbaut</translation>
    </message>
    <message>
        <source>It was sold</source>
        <translation>Es war verkauft</translation>
    </message>
    <message>
        <source>It was issued as consumed</source>
        <translation>Es war als verbraucht ausgegeben</translation>
    </message>
    <message>
        <source>Scan the bin it goes back to</source>
        <translation>Platz scannen, auf den es zurückkommt</translation>
    </message>
    <message>
        <source>{count} handles returned to {place}</source>
        <translation>{count} Posten nach {place} zurückgenommen</translation>
    </message>
    <message>
        <source>Scan what must not be used</source>
        <translation>Scannen, was nicht benutzt werden darf</translation>
    </message>
    <message>
        <source>There is no {code} to isolate. Nothing changed; scan something else.</source>
        <translation>Kein {code} zum Sperren da. Nichts geändert; etwas anderes scannen.</translation>
    </message>
    <message>
        <source>Scan the quarantine place, or isolate it here</source>
        <translation>Sperrplatz scannen oder hier sperren</translation>
    </message>
    <message>
        <source>Isolate here</source>
        <translation>Hier sperren</translation>
    </message>
    <message>
        <source>{count} handles isolated</source>
        <translation>{count} Posten gesperrt</translation>
    </message>
    <message>
        <source>{place} is no quarantine place.</source>
        <translation>{place} ist kein Sperrplatz.</translation>
    </message>
    <message>
        <source>Scan what may be used again</source>
        <translation>Scannen, was wieder benutzt werden darf</translation>
    </message>
    <message>
        <source>There is no isolated {code}. Nothing changed; scan something else.</source>
        <translation>Kein {code} ist gesperrt. Nichts geändert; etwas anderes scannen.</translation>
    </message>
    <message>
        <source>Scan the bin it goes to, or release it here</source>
        <translation>Platz scannen, auf den es kommt, oder hier freigeben</translation>
    </message>
    <message>
        <source>Release here</source>
        <translation>Hier freigeben</translation>
    </message>
    <message>
        <source>{count} handles released</source>
        <translation>{count} Posten freigegeben</translation>
    </message>
    <message>
        <source>{place} is a quarantine or repair place: the stock stays unavailable there.</source>
        <translation>{place} ist ein Sperr- oder Reparaturplatz: Dort bleibt der Bestand nicht verfügbar.</translation>
    </message>
    <message>
        <source>Choose from the list first. Nothing changed; what you hold stays in your hand.</source>
        <translation>Erst aus der Liste wählen. Nichts geändert; was in der Hand ist, bleibt dort.</translation>
    </message>
    <message>
        <source>Choose lines to approve or have recounted</source>
        <translation>Zeilen zum Genehmigen oder Nachzählen wählen</translation>
    </message>
    <message>
        <source>No counted line waits for a decision</source>
        <translation>Keine gezählte Zeile wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>{code} in {place} may still change: {devices} not yet reported. Approve it all the same, or have it recounted</source>
        <translation>{code} in {place} kann sich noch ändern: {devices} noch nicht gemeldet. Trotzdem genehmigen oder neu zählen lassen</translation>
    </message>
    <message>
        <source>Approve {code} in {place}, or have it recounted</source>
        <translation>{code} in {place} genehmigen oder neu zählen lassen</translation>
    </message>
    <message>
        <source>Two people counted {code} in {place}: add their figures, or does the later one hold?</source>
        <translation>Zwei Personen zählten {code} in {place}: addieren, oder gilt das spätere Ergebnis?</translation>
    </message>
    <message>
        <source>{place}: expected {expected}, counted {counted}; value {value}; {who}, {when}{sure}</source>
        <translation>{place}: Soll {expected}, gezählt {counted}; Wert {value}; {who}, {when}{sure}</translation>
    </message>
    <message>
        <source>, nothing moved since</source>
        <translation>, seither nichts bewegt</translation>
    </message>
    <message>
        <source>, {amount} moved since</source>
        <translation>, seither {amount} bewegt</translation>
    </message>
    <message>
        <source>, {amount} explained by a late movement{sure}</source>
        <translation>, {amount} durch eine späte Bewegung erklärt{sure}</translation>
    </message>
    <message>
        <source>, provisional: {devices} not yet reported{sure}</source>
        <translation>, vorläufig: {devices} noch nicht gemeldet{sure}</translation>
    </message>
    <message>
        <source>, two people&apos;s figures differ</source>
        <translation>, zwei Personen zählten verschieden</translation>
    </message>
    <message>
        <source>counted by {who}, {when}</source>
        <translation>gezählt von {who}, {when}</translation>
    </message>
    <message>
        <source>{kind} count: {done} of {bins} bins done, lines to review: {lines}</source>
        <translation>{kind}: {done} von {bins} Plätzen fertig, Zeilen zu prüfen: {lines}</translation>
    </message>
    <message>
        <source>Scan anything</source>
        <translation>Irgendetwas scannen</translation>
    </message>
    <message>
        <source>A unit, bin, container, item, lot, document or badge; or choose a job</source>
        <translation>Einheit, Platz, Behälter, Artikel, Charge, Beleg oder Ausweis; oder eine Aufgabe wählen</translation>
    </message>
    <message>
        <source>Choose what to do with it, or scan on</source>
        <translation>Wählen, was damit geschieht, oder weiterscannen</translation>
    </message>
    <message>
        <source>This is {kind}</source>
        <translation>Das ist: {kind}</translation>
    </message>
    <message>
        <source>This is {kind}; it was recorded in two places</source>
        <translation>Das ist: {kind}; es war an zwei Orten verbucht</translation>
    </message>
    <message>
        <source>Said to be in two places</source>
        <translation>Soll an zwei Orten sein</translation>
    </message>
    <message>
        <source>It is issued only by scanning its own label; a supervisor settles where it is.</source>
        <translation>Ausgabe nur durch Scannen des eigenen Etiketts; die Aufsicht klärt, wo es ist.</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Nowhere yet: it was never received</source>
        <translation>Noch nirgends: Es ist nie eingegangen</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Außer Gebrauch</translation>
    </message>
    <message>
        <source>Custody, project, status</source>
        <translation>Verantwortung, Projekt, Status</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>{number} · {description}</source>
        <translation>{number} · {description}</translation>
    </message>
    <message>
        <source>Location type</source>
        <translation>Art des Lagerorts</translation>
    </message>
    <message>
        <source>Blocked: takes nothing in</source>
        <translation>Gesperrt: nimmt nichts auf</translation>
    </message>
    <message>
        <source>In nobody&apos;s hands</source>
        <translation>In niemandes Verantwortung</translation>
    </message>
    <message>
        <source>What is in {code}</source>
        <translation>Was in {code} ist</translation>
    </message>
    <message>
        <source>History of {code}</source>
        <translation>Verlauf von {code}</translation>
    </message>
    <message>
        <source>{when} · {who} · {kind}: {source} → {target}</source>
        <translation>{when} · {who} · {kind}: {source} → {target}</translation>
    </message>
    <message>
        <source>{when} · {who} · {kind}: {source} → {target} · {why}</source>
        <translation>{when} · {who} · {kind}: {source} → {target} · {why}</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Nothing has happened to it yet</source>
        <translation>Damit ist noch nichts geschehen</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgelagert</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>received</source>
        <translation>eingegangen</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>adjusted by a count</source>
        <translation>durch Zählung berichtigt</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>{bulk} without serial number, {serials} with one</source>
        <translation>{bulk} ohne Seriennummer, {serials} mit Seriennummer</translation>
    </message>
    <message>
        <source>Settle what does not fit</source>
        <translation>Unstimmigkeit klären</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>{code} was replaced and none is left: this is {after}</source>
        <translation>{code} wurde ersetzt und ist aufgebraucht: das ist {after}</translation>
    </message>
    <message>
        <source>{what} (came to be known late: it has moved on since)</source>
        <translation>{what} (wurde spät bekannt: danach ging es weiter)</translation>
    </message>
    <message>
        <source>{what} (held: no effect until a supervisor decides)</source>
        <translation>{what} (zurückgehalten: ohne Wirkung, bis die Aufsicht entscheidet)</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>ausgebaut</translation>
    </message>
    <message>
        <source>used on maintenance</source>
        <translation>bei Wartung verbraucht</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>given a serial number</source>
        <translation>bekam eine Seriennummer</translation>
    </message>
    <message>
        <source>given another code</source>
        <translation>mit anderem Code versehen</translation>
    </message>
    <message>
        <source>given a serial number of a file</source>
        <translation>mit Seriennummer aus einer Datei versehen</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>umgelagert</translation>
    </message>
    <message>
        <source>described</source>
        <translation>beschrieben</translation>
    </message>
    <message>
        <source>given serial numbers</source>
        <translation>mit Seriennummern versehen</translation>
    </message>
    <message>
        <source>returned to bulk</source>
        <translation>zur Menge zurückgeführt</translation>
    </message>
    <message>
        <source>sent to another site</source>
        <translation>an anderen Standort gesandt</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>reported as spillage</source>
        <translation>als Schaden gemeldet</translation>
    </message>
    <message>
        <source>spillage closed</source>
        <translation>Schaden abgeschlossen</translation>
    </message>
    <message>
        <source>returned to the vendor</source>
        <translation>an Lieferanten zurück</translation>
    </message>
    <message>
        <source>came back from the vendor</source>
        <translation>vom Lieferanten gekommen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>posted after all</source>
        <translation>doch noch gebucht</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>discrepancy settled</source>
        <translation>Unstimmigkeit geklärt</translation>
    </message>
    <message>
        <source>price corrected</source>
        <translation>Preis berichtigt</translation>
    </message>
    <message>
        <source>count opened</source>
        <translation>Zählung eröffnet</translation>
    </message>
    <message>
        <source>count closed</source>
        <translation>Zählung abgeschlossen</translation>
    </message>
    <message>
        <source>count rejected</source>
        <translation>Zählung abgelehnt</translation>
    </message>
    <message>
        <source>recount asked for</source>
        <translation>Nachzählung verlangt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>eingelesen</translation>
    </message>
    <message>
        <source>Undo this act of the history of {code}, or go back</source>
        <translation>Diesen Vorgang aus dem Verlauf von {code} rückgängig machen oder zurück</translation>
    </message>
    <message>
        <source>Undo this act</source>
        <translation>Vorgang rückgängig machen</translation>
    </message>
    <message>
        <source>The act is undone</source>
        <translation>Der Vorgang ist rückgängig gemacht</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Alles dazu</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Move from or to it</source>
        <translation>Von hier oder hierher umlagern</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Alle umlagern</translation>
    </message>
    <message>
        <source>Count this bin</source>
        <translation>Diesen Platz zählen</translation>
    </message>
    <message>
        <source>Count all bins in it</source>
        <translation>Alle Plätze darin zählen</translation>
    </message>
    <message>
        <source>Put in, take out, check</source>
        <translation>Hinein, heraus, prüfen</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Isolate it</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Receive it</source>
        <translation>Eingang buchen</translation>
    </message>
    <message>
        <source>Receive against it</source>
        <translation>Eingang dazu buchen</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Weiterzählen</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Sign in as {name}</source>
        <translation>Als {name} anmelden</translation>
    </message>
    <message>
        <source>{count} serial numbers in one code</source>
        <translation>{count} Seriennummern in einem Code</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>The serial number {serial} on this label is not known here</source>
        <translation>Die Seriennummer {serial} auf diesem Etikett ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Order {number}, {vendor}</source>
        <translation>Bestellung {number}, {vendor}</translation>
    </message>
    <message>
        <source>{description}: {received} of {ordered} received</source>
        <translation>{description}: {received} von {ordered} eingegangen</translation>
    </message>
    <message>
        <source>Count {number}: {scope}</source>
        <translation>Zählung {number}: {scope}</translation>
    </message>
    <message>
        <source>{done} of {all} bins counted, {review} lines to review</source>
        <translation>{done} von {all} Plätzen gezählt, {review} Zeilen zu prüfen</translation>
    </message>
    <message>
        <source>Codes put aside ({count})</source>
        <translation>Zurückgelegte Codes ({count})</translation>
    </message>
    <message>
        <source>Choose a code that was put aside</source>
        <translation>Einen zurückgelegten Code wählen</translation>
    </message>
    <message>
        <source>Choose what becomes of {code}</source>
        <translation>Wählen, was aus {code} wird</translation>
    </message>
    <message>
        <source>Done with it</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Von der Liste genommen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve all {count}</source>
        <translation>Alle {count} genehmigen</translation>
    </message>
    <message>
        <source>Approve all that are ready</source>
        <translation>Alle genehmigen, die bereit sind</translation>
    </message>
    <message>
        <source>Recount by someone else</source>
        <translation>Von jemand anderem neu zählen</translation>
    </message>
    <message>
        <source>Reject the count</source>
        <translation>Zählung ablehnen</translation>
    </message>
    <message>
        <source>Add the figures</source>
        <translation>Ergebnisse addieren</translation>
    </message>
    <message>
        <source>The later figure holds</source>
        <translation>Das spätere Ergebnis gilt</translation>
    </message>
    <message>
        <source>Close this count</source>
        <translation>Diese Zählung abschließen</translation>
    </message>
    <message>
        <source>Show all counts</source>
        <translation>Alle Zählungen zeigen</translation>
    </message>
    <message>
        <source>Back to the lines</source>
        <translation>Zurück zu den Zeilen</translation>
    </message>
    <message>
        <source>Lines approved: {count}. Stock now says what was counted.</source>
        <translation>Zeilen genehmigt: {count}. Der Bestand ist jetzt wie gezählt.</translation>
    </message>
    <message>
        <source>Lines approved: {count}. Still waiting: {left}. Approve again; what then stays needs a look of its own: two figures, or something missing that still holds stock.</source>
        <translation>Zeilen genehmigt: {count}. Noch offen: {left}. Noch einmal genehmigen; was dann bleibt, einzeln ansehen: zwei Ergebnisse, oder Fehlendes mit Bestand.</translation>
    </message>
    <message>
        <source>Bins to be counted again by someone else: {count}.</source>
        <translation>Plätze, die jemand anders neu zählt: {count}.</translation>
    </message>
    <message>
        <source>Lines rejected: {count}. Stock stays as it was.</source>
        <translation>Zeilen abgelehnt: {count}. Der Bestand bleibt, wie er war.</translation>
    </message>
    <message>
        <source>The figures of {place} now add up. Review the lines.</source>
        <translation>Die Ergebnisse von {place} sind addiert. Zeilen prüfen.</translation>
    </message>
    <message>
        <source>The later figures of {place} hold. Review the lines.</source>
        <translation>Die späteren Ergebnisse von {place} gelten. Zeilen prüfen.</translation>
    </message>
    <message>
        <source>Count {number} is closed. Its undecided lines stay here.</source>
        <translation>Zählung {number} ist abgeschlossen. Unentschiedene Zeilen bleiben hier.</translation>
    </message>
    <message>
        <source>{open} of {bins} bins are not counted. Nothing changed; choose to close again if they are to stay uncounted.</source>
        <translation>{open} von {bins} Plätzen sind nicht gezählt. Nichts geändert; noch einmal abschließen, wenn sie ungezählt bleiben sollen.</translation>
    </message>
    <message>
        <source>No line is ready to be approved. Nothing changed; choose a line to decide.</source>
        <translation>Keine Zeile kann genehmigt werden. Nichts geändert; eine Zeile zur Entscheidung wählen.</translation>
    </message>
    <message>
        <source>No line is chosen. Nothing changed; choose one or more lines first.</source>
        <translation>Keine Zeile ist gewählt. Nichts geändert; erst eine oder mehrere wählen.</translation>
    </message>
    <message>
        <source>This line no longer waits for a decision. Nothing changed; choose another.</source>
        <translation>Diese Zeile wartet auf keine Entscheidung mehr. Nichts geändert; eine andere wählen.</translation>
    </message>
    <message>
        <source>Two people counted {code} in {place} and their figures differ. Nothing changed; add or compare them first.</source>
        <translation>Zwei Personen zählten {code} in {place} verschieden. Nichts geändert; erst addieren oder vergleichen.</translation>
    </message>
    <message>
        <source>One person counted {code}. Nothing changed; approve, recount or reject the line.</source>
        <translation>Eine Person hat {code} gezählt. Nichts geändert; Zeile genehmigen, neu zählen oder ablehnen.</translation>
    </message>
    <message>
        <source>No count is chosen. Nothing changed; choose the count to close first.</source>
        <translation>Keine Zählung ist gewählt. Nichts geändert; erst die abzuschließende wählen.</translation>
    </message>
    <message>
        <source>“{code}” has no line to review. Nothing changed; scan a counted unit, a bin or a count.</source>
        <translation>„{code}“ hat keine Zeile zu prüfen. Nichts geändert; gezählte Einheit, Platz oder Zählung scannen.</translation>
    </message>
    <message>
        <source>Unknown barcode. Nothing changed; scan another, or choose what becomes of this one.</source>
        <translation>Unbekannter Code. Nichts geändert; einen anderen scannen oder wählen, was aus diesem wird.</translation>
    </message>
    <message>
        <source>Link it to an item</source>
        <translation>Mit einem Artikel verknüpfen</translation>
    </message>
    <message>
        <source>New serial number of an item</source>
        <translation>Neue Seriennummer eines Artikels</translation>
    </message>
    <message>
        <source>Put it aside for later</source>
        <translation>Für später zurücklegen</translation>
    </message>
    <message>
        <source>Scan or type the item</source>
        <translation>Artikel scannen oder tippen</translation>
    </message>
    <message>
        <source>{code} becomes a barcode of this item</source>
        <translation>{code} wird ein Code dieses Artikels</translation>
    </message>
    <message>
        <source>{code} becomes a serial number of this item</source>
        <translation>{code} wird eine Seriennummer dieses Artikels</translation>
    </message>
    <message>
        <source>Scan the bin where the unit stands</source>
        <translation>Platz scannen, auf dem die Einheit steht</translation>
    </message>
    <message>
        <source>{code} · {item} {description}</source>
        <translation>{code} · {item} {description}</translation>
    </message>
    <message>
        <source>Choose which stock the unit came from</source>
        <translation>Wählen, aus welchem Bestand die Einheit stammt</translation>
    </message>
    <message>
        <source>Now a barcode of {item}. Scan it again to go on.</source>
        <translation>Jetzt ein Code von {item}. Zum Fortfahren noch einmal scannen.</translation>
    </message>
    <message>
        <source>Put aside for later</source>
        <translation>Für später zurückgelegt</translation>
    </message>
    <message>
        <source>New serial number of {item} at {place}. Scan it again to go on.</source>
        <translation>Neue Seriennummer von {item} auf {place}. Zum Fortfahren noch einmal scannen.</translation>
    </message>
    <message>
        <source>{item} has no serial numbers. Nothing changed; scan another item, or cancel.</source>
        <translation>{item} führt keine Seriennummern. Nichts geändert; einen anderen Artikel scannen oder abbrechen.</translation>
    </message>
    <message>
        <source>No {item} without a serial number stands at {place}. Nothing changed; choose another bin or add the unit by a count.</source>
        <translation>Auf {place} steht kein {item} ohne Seriennummer. Nichts geändert; anderen Platz wählen oder die Einheit durch Zählen zufügen.</translation>
    </message>
    <message>
        <source>No {item} without a serial number stands at {place}. Scan the bin again to add one unit to the stock.</source>
        <translation>Auf {place} steht kein {item} ohne Seriennummer. Platz noch einmal scannen, um dem Bestand eine Einheit zuzufügen.</translation>
    </message>
    <message>
        <source>{item} has a unit with this serial number already, at {place}. Nothing changed; scan that unit.</source>
        <translation>{item} hat schon eine Einheit mit dieser Seriennummer, auf {place}. Nichts geändert; diese Einheit scannen.</translation>
    </message>
    <message>
        <source>This code has come to be known meanwhile. Nothing changed; scan it again.</source>
        <translation>Dieser Code ist inzwischen bekannt. Nichts geändert; noch einmal scannen.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a serial number: letters, digits, dash and period only. Nothing changed; link or keep it.</source>
        <translation>„{code}“ kann keine Seriennummer sein: nur Buchstaben, Ziffern, Strich und Punkt. Nichts geändert; verknüpfen oder zurücklegen.</translation>
    </message>
    <message>
        <source>There is no GS1 application identifier ({ai}). Nothing changed; scan the label, or type the number again.</source>
        <translation>Den GS1-Bezeichner ({ai}) gibt es nicht. Nichts geändert; Etikett scannen oder die Nummer noch einmal tippen.</translation>
    </message>
    <message>
        <source>The GS1 label cannot be read from “{rest}” on: no such application identifier. Nothing changed; scan it again, or type the number under the bars.</source>
        <translation>Das GS1-Etikett ist ab „{rest}“ nicht lesbar: kein solcher Bezeichner. Nichts geändert; noch einmal scannen oder die Nummer unter dem Code tippen.</translation>
    </message>
    <message>
        <source>The GS1 label cannot be read: “{value}” is no {title} (AI {ai}). Nothing changed; scan it again, or type the number under the bars.</source>
        <translation>Das GS1-Etikett ist nicht lesbar: „{value}“ ist nicht {title} (AI {ai}). Nichts geändert; noch einmal scannen oder die Nummer unter dem Code tippen.</translation>
    </message>
    <message>
        <source>The GS1 label says nothing. Nothing changed; scan it again.</source>
        <translation>Das GS1-Etikett sagt nichts. Nichts geändert; noch einmal scannen.</translation>
    </message>
    <message>
        <source>The check digit of the {title} {value} is wrong: the label is misread or misprinted. Nothing changed; scan it again, or type the number under the bars.</source>
        <translation>Die Prüfziffer von {title} {value} ist falsch: verlesen oder falsch gedruckt. Nichts geändert; noch einmal scannen oder die Nummer unter dem Code tippen.</translation>
    </message>
    <message>
        <source>The GS1 label gives two different values for {title} (AI {ai}). Nothing changed; scan one label at a time.</source>
        <translation>Das GS1-Etikett nennt zwei verschiedene Werte für {title} (AI {ai}). Nichts geändert; ein Etikett auf einmal scannen.</translation>
    </message>
    <message>
        <source>The scan was empty. Nothing changed; scan the code again.</source>
        <translation>Der Scan war leer. Nichts geändert; den Code noch einmal scannen.</translation>
    </message>
    <message>
        <source>The text of the code is damaged (broken characters). Nothing changed; scan it again; if it stays so, check the character set of the scanner.</source>
        <translation>Der Text des Codes ist beschädigt (kaputte Zeichen). Nichts geändert; noch einmal scannen; bleibt es so, den Zeichensatz des Scanners prüfen.</translation>
    </message>
    <message>
        <source>The text has {length} characters, no barcode holds more than {limit}. Nothing changed; scan one code at a time.</source>
        <translation>Der Text hat {length} Zeichen, mehr als {limit} fasst kein Code. Nichts geändert; einen Code auf einmal scannen.</translation>
    </message>
    <message>
        <source>The code holds a control character ({character}) that belongs in no label. Nothing changed; scan it again, or type the code.</source>
        <translation>Der Code enthält ein Steuerzeichen ({character}), das in kein Etikett gehört. Nichts geändert; noch einmal scannen oder den Code tippen.</translation>
    </message>
    <message>
        <source>There is no display here, so no window was opened. Start it on a screen, or add --offscreen --picture FILE.png.</source>
        <translation>Hier gibt es keinen Bildschirm, also wurde kein Fenster geöffnet. An einem Bildschirm starten oder --offscreen --picture DATEI.png angeben.</translation>
    </message>
    <message>
        <source>The picture could not be written to {file}. Nothing else changed; choose another folder.</source>
        <translation>Das Bild ließ sich nicht nach {file} schreiben. Sonst ist nichts geändert; einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{device} has shown its last frame.</source>
        <translation>{device} hat das letzte Bild gezeigt.</translation>
    </message>
    <message>
        <source>There is no picture {file}. Check its name.</source>
        <translation>Ein Bild {file} gibt es nicht. Namen prüfen.</translation>
    </message>
    <message>
        <source>{file} is too large for a picture: over {limit} MB. It was not read.</source>
        <translation>{file} ist zu groß für ein Bild: über {limit} MB. Es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} has {width} x {height} pixels: too many. Make it smaller.</source>
        <translation>{file} hat {width} x {height} Bildpunkte: zu viele. Bild verkleinern.</translation>
    </message>
    <message>
        <source>{file} cannot be read as a picture ({reason}). Save it again as PNG or JPEG.</source>
        <translation>{file} ist als Bild nicht lesbar ({reason}). Noch einmal als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>Sounds are played.</source>
        <translation>Töne werden gespielt.</translation>
    </message>
    <message>
        <source>No sound device is there. Everything else works. Plug in a loudspeaker to hear the tones.</source>
        <translation>Kein Tongerät da. Alles andere geht. Für Töne einen Lautsprecher anschließen.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Nothing changed; name another file.</source>
        <translation>{file} ist nicht lesbar: {why}. Nichts geändert; eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>{file} is no UTF-8 text (byte {at}). Nothing changed; save it as UTF-8 and import it again.</source>
        <translation>{file} ist kein UTF-8-Text (Byte {at}). Nichts geändert; als UTF-8 speichern und noch einmal einlesen.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing changed; its first line must name the columns: {columns}.</source>
        <translation>{file} ist leer. Nichts geändert; die erste Zeile muss die Spalten nennen: {columns}.</translation>
    </message>
    <message>
        <source>{file} lacks the column {missing}. Nothing changed; its columns are: {columns}.</source>
        <translation>In {file} fehlt die Spalte {missing}. Nichts geändert; die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>{file} has a column {unknown} that {kind} do not have. Nothing changed; its columns are: {columns}.</source>
        <translation>{file} hat eine Spalte {unknown}, die es bei {kind} nicht gibt. Nichts geändert; die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>{file} names the column {column} twice. Nothing changed; take one of them out.</source>
        <translation>{file} nennt die Spalte {column} zweimal. Nichts geändert; eine davon entfernen.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines received</source>
        <translation>Zeilen eingegangen</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Noch zu kommen</translation>
    </message>
    <message>
        <source>Codes put aside</source>
        <translation>Zurückgelegte Codes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind of barcode</source>
        <translation>Art des Codes</translation>
    </message>
    <message>
        <source>Times scanned</source>
        <translation>Wie oft gescannt</translation>
    </message>
    <message>
        <source>Include dealt with</source>
        <translation>Mit erledigten</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Partly received</source>
        <translation>Teils eingegangen</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Locked until</source>
        <translation>Gesperrt bis</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Scan the bin that receives the goods</source>
        <translation>Platz scannen, der die Ware aufnimmt</translation>
    </message>
    <message>
        <source>Scan the order or the first item</source>
        <translation>Bestellung oder ersten Artikel scannen</translation>
    </message>
    <message>
        <source>Scan a unit or item of order {number}</source>
        <translation>Einheit oder Artikel der Bestellung {number} scannen</translation>
    </message>
    <message>
        <source>Scan the item that came</source>
        <translation>Artikel scannen, der gekommen ist</translation>
    </message>
    <message>
        <source>Scan each serial number of {item}</source>
        <translation>Jede Seriennummer von {item} scannen</translation>
    </message>
    <message>
        <source>Scan or type the lot number of {item}</source>
        <translation>Chargennummer von {item} scannen oder tippen</translation>
    </message>
    <message>
        <source>Type the expiry date of lot {lot}</source>
        <translation>Ablaufdatum der Charge {lot} tippen</translation>
    </message>
    <message>
        <source>What did the whole package cost?</source>
        <translation>Was hat das ganze Paket gekostet?</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Choose a delivery, or scan its package number or an item</source>
        <translation>Lieferung wählen, oder Paketnummer oder Artikel scannen</translation>
    </message>
    <message>
        <source>Deliveries of {item}</source>
        <translation>Lieferungen von {item}</translation>
    </message>
    <message>
        <source>Delivery {package}</source>
        <translation>Lieferung {package}</translation>
    </message>
    <message>
        <source>All deliveries</source>
        <translation>Alle Lieferungen</translation>
    </message>
    <message>
        <source>No delivery bears “{code}”. Nothing changed; scan a package number or an item.</source>
        <translation>Keine Lieferung trägt „{code}“. Nichts wurde geändert; scannen Sie eine Paketnummer oder einen Artikel.</translation>
    </message>
    <message>
        <source>{amount} of {item}, {left} left</source>
        <translation>{amount} {item}, {left} übrig</translation>
    </message>
    <message>
        <source>{amount} of {item}</source>
        <translation>{amount} {item}</translation>
    </message>
    <message>
        <source>Vendor and order</source>
        <translation>Lieferant und Bestellung</translation>
    </message>
    <message>
        <source>{amount}, worth {value}</source>
        <translation>{amount}, {value} wert</translation>
    </message>
    <message>
        <source>Used, now at {place}: {value}</source>
        <translation>Verbraucht, jetzt bei {place}: {value}</translation>
    </message>
    <message>
        <source>Given back from {place}: {value}</source>
        <translation>Zurückgegeben von {place}: {value}</translation>
    </message>
    <message>
        <source>Correct the price</source>
        <translation>Preis berichtigen</translation>
    </message>
    <message>
        <source>Revalue all of it</source>
        <translation>Alles neu bewerten</translation>
    </message>
    <message>
        <source>What did all of it really cost?</source>
        <translation>Was hat alles davon wirklich gekostet?</translation>
    </message>
    <message>
        <source>What is all of it really worth?</source>
        <translation>Was ist alles davon wirklich wert?</translation>
    </message>
    <message>
        <source>What is left is worth its part from now on; the part of what is gone becomes price difference.</source>
        <translation>Was übrig ist, gilt von jetzt an mit seinem Teil; der Teil dessen, was schon weg ist, wird Preisdifferenz.</translation>
    </message>
    <message>
        <source>Of all that came with it, also of what is gone by now.</source>
        <translation>Von allem, was damit kam, auch von dem, was schon weg ist.</translation>
    </message>
    <message>
        <source>Value of all that is in stock</source>
        <translation>Wert von allem im Bestand</translation>
    </message>
    <message>
        <source>Type the price.</source>
        <translation>Geben Sie den Preis ein.</translation>
    </message>
    <message>
        <source>That is what it is already.</source>
        <translation>So ist es schon.</translation>
    </message>
    <message>
        <source>Not saved yet: look at the field that says why.</source>
        <translation>Noch nicht gespeichert: Sehen Sie das Feld an, das sagt, warum.</translation>
    </message>
    <message>
        <source>{what} has cost {value} from now on</source>
        <translation>{what} hat von jetzt an {value} gekostet</translation>
    </message>
    <message>
        <source>All of {what} is worth {value} from now on</source>
        <translation>Alles von {what} ist von jetzt an {value} wert</translation>
    </message>
    <message>
        <source>This delivery has been taken back. Nothing changed; choose another.</source>
        <translation>Diese Lieferung wurde zurückgenommen. Nichts wurde geändert; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is none of {item} in stock. Nothing changed; choose a delivery.</source>
        <translation>Von {item} ist nichts im Bestand. Nichts wurde geändert; wählen Sie eine Lieferung.</translation>
    </message>
    <message>
        <source>{what}; one has cost {average} on average</source>
        <translation>{what}; eines hat im Durchschnitt {average} gekostet</translation>
    </message>
    <message>
        <source>{price}, as on average</source>
        <translation>{price}, wie im Durchschnitt</translation>
    </message>
    <message>
        <source>The price is not known</source>
        <translation>Der Preis ist nicht bekannt</translation>
    </message>
    <message>
        <source>Scan or type the package number of this delivery</source>
        <translation>Paketnummer dieser Lieferung scannen oder eingeben</translation>
    </message>
    <message>
        <source>It has none</source>
        <translation>Sie hat keine</translation>
    </message>
    <message>
        <source>Not booked. Nothing changed; scan what came.</source>
        <translation>Nicht gebucht. Nichts wurde geändert; scannen Sie, was gekommen ist.</translation>
    </message>
    <message>
        <source>The last package has no price yet. Nothing changed; type it, or say that it is not known.</source>
        <translation>Das letzte Paket hat noch keinen Preis. Nichts wurde geändert; geben Sie ihn ein, oder sagen Sie, dass er nicht bekannt ist.</translation>
    </message>
    <message>
        <source>No price was typed. Nothing changed; type it, or say that it is not known.</source>
        <translation>Kein Preis wurde eingegeben. Nichts wurde geändert; geben Sie ihn ein, oder sagen Sie, dass er nicht bekannt ist.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a package number. Nothing changed; scan or type another.</source>
        <translation>„{code}“ kann keine Paketnummer sein. Nichts wurde geändert; scannen oder geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>How much of {code} came?</source>
        <translation>Wie viel {code} ist gekommen?</translation>
    </message>
    <message>
        <source>How many units of {item} get a new serial number?</source>
        <translation>Wie viele Einheiten von {item} bekommen eine neue Seriennummer?</translation>
    </message>
    <message>
        <source>Scan the asset tag of {serial}</source>
        <translation>Inventarnummer von {serial} scannen</translation>
    </message>
    <message>
        <source>Scan the unit or item that is rejected</source>
        <translation>Abgelehnte Einheit oder Artikel scannen</translation>
    </message>
    <message>
        <source>How much of {code} is rejected?</source>
        <translation>Wie viel {code} wird abgelehnt?</translation>
    </message>
    <message>
        <source>Why is {code} rejected?</source>
        <translation>Warum wird {code} abgelehnt?</translation>
    </message>
    <message>
        <source>The separators of this label are lost: choose what it says</source>
        <translation>Die Trennzeichen dieses Etiketts fehlen: wählen, was es sagt</translation>
    </message>
    <message>
        <source>Into {place}</source>
        <translation>Nach {place}</translation>
    </message>
    <message>
        <source>Into {place}, order {number} of {vendor}</source>
        <translation>Nach {place}, Bestellung {number} von {vendor}</translation>
    </message>
    <message>
        <source>Into {place}, receipt {number}</source>
        <translation>Nach {place}, Eingang {number}</translation>
    </message>
    <message>
        <source>As on the label, for example 2027-06-30 or 30.06.2027</source>
        <translation>Wie auf dem Etikett, etwa 30.06.2027 oder 2027-06-30</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>{vendor}</source>
        <translation>{vendor}</translation>
    </message>
    <message>
        <source>Without an order</source>
        <translation>Ohne Bestellung</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>Andere Bestellung</translation>
    </message>
    <message>
        <source>Receive all</source>
        <translation>Alles eingegangen</translation>
    </message>
    <message>
        <source>Reject a unit</source>
        <translation>Einheit ablehnen</translation>
    </message>
    <message>
        <source>Stop rejecting</source>
        <translation>Nicht mehr ablehnen</translation>
    </message>
    <message>
        <source>Generate serial numbers</source>
        <translation>Seriennummern erzeugen</translation>
    </message>
    <message>
        <source>Scan an asset tag with each</source>
        <translation>Zu jeder eine Inventarnummer scannen</translation>
    </message>
    <message>
        <source>Generate asset tags</source>
        <translation>Inventarnummern erzeugen</translation>
    </message>
    <message>
        <source>No asset tags</source>
        <translation>Keine Inventarnummern</translation>
    </message>
    <message>
        <source>This one has no tag</source>
        <translation>Diese hat keine Inventarnummer</translation>
    </message>
    <message>
        <source>It has no expiry date</source>
        <translation>Es hat kein Ablaufdatum</translation>
    </message>
    <message>
        <source>{amount} as on the label</source>
        <translation>{amount} wie auf dem Etikett</translation>
    </message>
    <message>
        <source>All that is still to come: {amount}</source>
        <translation>Alles, was noch kommt: {amount}</translation>
    </message>
    <message>
        <source>Serial number {serial}, lot {lot}, expiry {expires}</source>
        <translation>Seriennummer {serial}, Charge {lot}, Ablauf {expires}</translation>
    </message>
    <message>
        <source>Goods go into {place}.</source>
        <translation>Die Ware kommt nach {place}.</translation>
    </message>
    <message>
        <source>Order {number}: scan what came.</source>
        <translation>Bestellung {number}: scannen, was gekommen ist.</translation>
    </message>
    <message>
        <source>{item}: {description}</source>
        <translation>{item}: {description}</translation>
    </message>
    <message>
        <source>{code} of {item} received</source>
        <translation>{code} von {item} eingegangen</translation>
    </message>
    <message>
        <source>Units of {item} received: {count}</source>
        <translation>Einheiten von {item} eingegangen: {count}</translation>
    </message>
    <message>
        <source>Units of {item} received: {count}. Left out: {left}</source>
        <translation>Einheiten von {item} eingegangen: {count}. Ausgelassen: {left}</translation>
    </message>
    <message>
        <source>{amount} of {code} received</source>
        <translation>{amount} von {code} eingegangen</translation>
    </message>
    <message>
        <source>All open bulk lines received: {count}</source>
        <translation>Alle offenen Mengenzeilen eingegangen: {count}</translation>
    </message>
    <message>
        <source>Bulk lines received: {count}. Still to scan one by one: {items}</source>
        <translation>Mengenzeilen eingegangen: {count}. Noch einzeln zu scannen: {items}</translation>
    </message>
    <message>
        <source>{serial} bears tag {tag}</source>
        <translation>{serial} trägt Inventarnummer {tag}</translation>
    </message>
    <message>
        <source>{serial} has no tag</source>
        <translation>{serial} hat keine Inventarnummer</translation>
    </message>
    <message>
        <source>{code} of {item} received. Scan its asset tag.</source>
        <translation>{code} von {item} eingegangen. Inventarnummer scannen.</translation>
    </message>
    <message>
        <source>The next unit scanned is rejected.</source>
        <translation>Die nächste gescannte Einheit wird abgelehnt.</translation>
    </message>
    <message>
        <source>Units scanned are received again.</source>
        <translation>Gescannte Einheiten gehen wieder ein.</translation>
    </message>
    <message>
        <source>{code} rejected: {reason}</source>
        <translation>{code} abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>Receipt finished. Scans received: {count}</source>
        <translation>Eingang fertig. Eingegangene Scans: {count}</translation>
    </message>
    <message>
        <source>{item} · came as announced</source>
        <translation>{item} · gekommen wie angekündigt</translation>
    </message>
    <message>
        <source>{item} · announced</source>
        <translation>{item} · angekündigt</translation>
    </message>
    <message>
        <source>{item} · announced and not come</source>
        <translation>{item} · angekündigt und nicht gekommen</translation>
    </message>
    <message>
        <source>{item} · came, but was not announced</source>
        <translation>{item} · gekommen, nicht angekündigt</translation>
    </message>
    <message>
        <source>{item} · rejected</source>
        <translation>{item} · abgelehnt</translation>
    </message>
    <message>
        <source>{item} · {place}</source>
        <translation>{item} · {place}</translation>
    </message>
    <message>
        <source>{item} · {place} · tag {tag}</source>
        <translation>{item} · {place} · Inventarnummer {tag}</translation>
    </message>
    <message>
        <source>{item} · rejected: {reason}</source>
        <translation>{item} · abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>{code} is scanned twice in this receipt. It counts once; go on with the next.</source>
        <translation>{code} ist in diesem Eingang zweimal gescannt. Es zählt einmal; mit dem Nächsten weiter.</translation>
    </message>
    <message>
        <source>{code} twice here</source>
        <translation>{code} hier zweimal</translation>
    </message>
    <message>
        <source>{code} already in {place}</source>
        <translation>{code} schon in {place}</translation>
    </message>
    <message>
        <source>{code} no serial number</source>
        <translation>{code} keine Seriennummer</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>None of these units can be received: {left}. Nothing changed; go on with the next.</source>
        <translation>Keine dieser Einheiten kann eingehen: {left}. Nichts geändert; mit dem Nächsten weiter.</translation>
    </message>
    <message>
        <source>{code} is in stock already, in {place}. Scan it again if it has come all the same; a supervisor will look at it.</source>
        <translation>{code} ist schon im Bestand, in {place}. Noch einmal scannen, falls es doch kam; die Aufsicht sieht es sich an.</translation>
    </message>
    <message>
        <source>{code} is also known as {other}. Scan it again if it is a unit of {item}.</source>
        <translation>{code} ist auch als {other} bekannt. Noch einmal scannen, falls es eine Einheit von {item} ist.</translation>
    </message>
    <message>
        <source>{code} is a lot of {other}. Scan it again if it is also a lot of {item}.</source>
        <translation>{code} ist eine Charge von {other}. Noch einmal scannen, falls es auch eine Charge von {item} ist.</translation>
    </message>
    <message>
        <source>{code} is not announced on order {number}. Scan it again to receive it.</source>
        <translation>{code} ist auf Bestellung {number} nicht angekündigt. Für den Eingang noch einmal scannen.</translation>
    </message>
    <message>
        <source>{item} is not on order {number}. Scan it again to receive it beside the order.</source>
        <translation>{item} ist nicht auf Bestellung {number}. Für den Eingang daneben noch einmal scannen.</translation>
    </message>
    <message>
        <source>More than ordered: {received} of {ordered} {item}. Scan it again to receive it; a supervisor will look at it.</source>
        <translation>Mehr als bestellt: {received} von {ordered} {item}. Für den Eingang noch einmal scannen; die Aufsicht sieht es sich an.</translation>
    </message>
    <message>
        <source>More than ordered: {received} of {ordered} {item}. Type {text} again to receive it; a supervisor will look at it.</source>
        <translation>Mehr als bestellt: {received} von {ordered} {item}. Für den Eingang {text} noch einmal tippen; die Aufsicht sieht es sich an.</translation>
    </message>
    <message>
        <source>Lot {lot} expired on {date}. Type the date again if that is right.</source>
        <translation>Charge {lot} ist am {date} abgelaufen. Stimmt das, das Datum noch einmal tippen.</translation>
    </message>
    <message>
        <source>Lot {lot} expired on {date}. Scan it again to receive it all the same.</source>
        <translation>Charge {lot} ist am {date} abgelaufen. Für den Eingang trotzdem noch einmal scannen.</translation>
    </message>
    <message>
        <source>Announced and not come: {count}. Press Finish again to leave them open.</source>
        <translation>Angekündigt und nicht gekommen: {count}. Noch einmal Fertig berühren, um sie offen zu lassen.</translation>
    </message>
    <message>
        <source>{description} · ordered {ordered} · previously received {before} · just received {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} · ordered {ordered} · previously received {before} · just received {now} · rejected {rejected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is still written and was not sent. Nothing changed; send it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is cancelled. Nothing changed; receive without an order, or scan another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is closed: nothing more was to come. Scan it again to receive against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not yet known where the goods go. Nothing changed; scan the receiving bin first.</source>
        <translation>Noch ist nicht bekannt, wohin die Ware kommt. Nichts geändert; erst den Platz scannen.</translation>
    </message>
    <message>
        <source>{code} is no order here. Nothing changed; scan another, or receive without one.</source>
        <translation>{code} ist hier keine Bestellung. Nichts geändert; eine andere scannen oder ohne Bestellung buchen.</translation>
    </message>
    <message>
        <source>This needs an order. Nothing changed; scan or choose one first.</source>
        <translation>Das braucht eine Bestellung. Nichts geändert; erst eine scannen oder wählen.</translation>
    </message>
    <message>
        <source>No item with serial numbers is in hand. Nothing changed; scan the item first.</source>
        <translation>Kein Artikel mit Seriennummern ist in der Hand. Nichts geändert; erst den Artikel scannen.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a serial number: letters, digits, dash and period only. Nothing changed; scan or type it again.</source>
        <translation>„{code}“ kann keine Seriennummer sein: nur Buchstaben, Ziffern, Strich und Punkt. Nichts geändert; noch einmal scannen oder tippen.</translation>
    </message>
    <message>
        <source>“{code}” cannot be a lot number. Nothing changed; scan or type it again.</source>
        <translation>„{code}“ kann keine Chargennummer sein. Nichts geändert; noch einmal scannen oder tippen.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Nothing changed; type it like 2027-06-30.</source>
        <translation>„{text}“ ist kein Datum. Nichts geändert; etwa als 30.06.2027 tippen.</translation>
    </message>
    <message>
        <source>“{text}” is no number of units from 1 to {most}. Nothing changed; type it again.</source>
        <translation>„{text}“ ist keine Anzahl von 1 bis {most}. Nichts geändert; noch einmal tippen.</translation>
    </message>
    <message>
        <source>{item} is received unit by unit, each by its serial number. Nothing changed; scan the units.</source>
        <translation>{item} geht einzeln ein, jede Einheit mit ihrer Seriennummer. Nichts geändert; die Einheiten scannen.</translation>
    </message>
    <message>
        <source>{item} is received lot by lot. Nothing changed; scan the lots.</source>
        <translation>{item} geht nach Chargen ein. Nichts geändert; die Chargen scannen.</translation>
    </message>
    <message>
        <source>Nothing of this order is still to come in bulk. Nothing changed; scan what came.</source>
        <translation>Von dieser Bestellung steht keine Menge mehr aus. Nichts geändert; scannen, was gekommen ist.</translation>
    </message>
    <message>
        <source>{code} is not finished yet. Nothing changed; answer the screen first, or cancel.</source>
        <translation>{code} ist noch nicht fertig. Nichts geändert; erst auf den Bildschirm antworten oder abbrechen.</translation>
    </message>
    <message>
        <source>Tag {tag} is on something else already. Nothing changed; scan another tag.</source>
        <translation>Inventarnummer {tag} gehört schon etwas anderem. Nichts geändert; eine andere scannen.</translation>
    </message>
    <message>
        <source>“{tag}” cannot be an asset tag. Nothing changed; scan another tag.</source>
        <translation>„{tag}“ kann keine Inventarnummer sein. Nichts geändert; eine andere scannen.</translation>
    </message>
    <message>
        <source>{code} is received already. Nothing changed; undo the receipt to reject it.</source>
        <translation>{code} ist schon eingegangen. Nichts geändert; zum Ablehnen den Eingang rückgängig machen.</translation>
    </message>
    <message>
        <source>{code} is not on order {number}. Nothing changed; reject ordered goods only.</source>
        <translation>{code} ist nicht auf Bestellung {number}. Nichts geändert; nur bestellte Ware ablehnen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Ausweis scannen</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>PIN tippen</translation>
    </message>
    <message>
        <source>Badge of {name}</source>
        <translation>Ausweis von {name}</translation>
    </message>
    <message>
        <source>This is no badge. Nothing changed; scan a badge, or cancel.</source>
        <translation>Das ist kein Ausweis. Nichts geändert; einen Ausweis scannen oder abbrechen.</translation>
    </message>
    <message>
        <source>A scan is no PIN. Nothing changed; type your PIN, or cancel.</source>
        <translation>Ein Scan ist keine PIN. Nichts geändert; PIN tippen oder abbrechen.</translation>
    </message>
    <message>
        <source>This badge is not in use. Nothing changed; ask a supervisor.</source>
        <translation>Dieser Ausweis ist nicht in Gebrauch. Nichts geändert; die Aufsicht fragen.</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Angemeldet: {name}</translation>
    </message>
    <message>
        <source>Wrong PIN. Nobody was signed in; type it again. Tries left: {tries}.</source>
        <translation>Falsche PIN. Niemand wurde angemeldet; noch einmal tippen. Versuche übrig: {tries}.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: this badge is locked until {time} ({minutes} min). Wait, or ask a supervisor for a new PIN.</source>
        <translation>Zu viele falsche PINs: Dieser Ausweis ist bis {time} gesperrt ({minutes} min). Warten oder die Aufsicht um eine neue PIN bitten.</translation>
    </message>
    <message>
        <source>Forgotten PIN</source>
        <translation>PIN vergessen</translation>
    </message>
    <message>
        <source>{name} has no PIN yet. A supervisor has to scan a badge.</source>
        <translation>{name} hat noch keine PIN. Die Aufsicht muss einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet. Choose one.</source>
        <translation>{name} hat noch keine PIN. Eine wählen.</translation>
    </message>
    <message>
        <source>A supervisor scans a badge</source>
        <translation>Die Aufsicht scannt einen Ausweis</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Neue PIN für {name}</translation>
    </message>
    <message>
        <source>The supervisor types the PIN of {name}</source>
        <translation>{name} von der Aufsicht tippt die eigene PIN</translation>
    </message>
    <message>
        <source>{name} may not give a new PIN. Nothing changed; a supervisor has to scan a badge.</source>
        <translation>{name} darf keine neue PIN vergeben. Nichts geändert; die Aufsicht muss einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>{name} may not give {other} a new PIN. Nothing changed; an administrator has to scan a badge.</source>
        <translation>{name} darf {other} keine neue PIN geben. Nichts geändert; ein Administrator muss einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>Nobody resets a PIN of their own. Nothing changed; another supervisor has to scan a badge.</source>
        <translation>Niemand setzt die eigene PIN zurück. Nichts geändert; jemand anders von der Aufsicht muss einen Ausweis scannen.</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>Neue PIN tippen</translation>
    </message>
    <message>
        <source>Type the new PIN again</source>
        <translation>Neue PIN noch einmal tippen</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the new PIN again from the beginning.</source>
        <translation>Die zwei PINs sind verschieden. Die neue PIN von vorn tippen.</translation>
    </message>
    <message>
        <source>New PIN set. Signed in: {name}</source>
        <translation>Neue PIN gesetzt. Angemeldet: {name}</translation>
    </message>
    <message>
        <source>US</source>
        <translation>US-amerikanisch</translation>
    </message>
    <message>
        <source>British</source>
        <translation>britisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italienisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spanisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>türkisch</translation>
    </message>
    <message>
        <source>The database could not be written ({why}). Nothing changed; close the kiosk, make room on the disk, or try again.</source>
        <translation>Die Datenbank ließ sich nicht schreiben ({why}). Nichts geändert; den Kiosk schließen, Platz schaffen oder noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The app has a fault</source>
        <translation>Das Programm hat einen Fehler</translation>
    </message>
    <message>
        <source>A fault inside the app: it is not sure that this was done. Look where the stock is now before you do it again.</source>
        <translation>Ein Fehler im Programm: Es ist nicht sicher, ob das getan wurde. Vor dem Wiederholen nachsehen, wo der Bestand jetzt ist.</translation>
    </message>
    <message>
        <source>Labels to print: {file}</source>
        <translation>Etiketten zum Drucken: {file}</translation>
    </message>
    <message>
        <source>Labels for {printer}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels were not printed ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} · {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be written: {why}. The database is unchanged; choose another place.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden: {why}. Die Datenbank ist unverändert; einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Nothing else changed; choose another file.</source>
        <translation>{file} konnte nicht geschrieben werden: {why}. Sonst hat sich nichts geändert; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{n} baud</source>
        <translation>{n} Baud</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>Zeilenende</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Scanner {n}: port, or part of its name</source>
        <translation>Scanner {n}: Anschluss oder Teil seines Namens</translation>
    </message>
    <message>
        <source>the first one found</source>
        <translation>der erste gefundene</translation>
    </message>
    <message>
        <source>USB numbers, maker:product</source>
        <translation>USB-Nummern, Hersteller:Gerät</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>“{text}” are no USB numbers. Nothing was changed; type two numbers of four signs such as 0c2e:0b61, or nothing for any.</source>
        <translation>„{text}“ sind keine USB-Nummern. Nichts wurde geändert; zwei Nummern zu vier Zeichen wie 0c2e:0b61 tippen, oder nichts für beliebige.</translation>
    </message>
    <message>
        <source>Add a scanner</source>
        <translation>Scanner hinzufügen</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove scanner {n}</source>
        <translation>Scanner {n} entfernen</translation>
    </message>
    <message>
        <source>Another scanner</source>
        <translation>Weiterer Scanner</translation>
    </message>
    <message>
        <source>Keyboard scanner {n}, read by Stockhand alone: name</source>
        <translation>Tastatur-Scanner {n}, nur von Stockhand gelesen: Name</translation>
    </message>
    <message>
        <source>Labels of units and lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of locations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command barcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer {n}: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer of the computer (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer in the network (ZPL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer on a serial port (ZPL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name in the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command, with {file} for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove printer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own template …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is reached as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… printed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>What closes a code</source>
        <translation>Was einen Code abschließt</translation>
    </message>
    <message>
        <source>Sent before each code</source>
        <translation>Gesendet vor jedem Code</translation>
    </message>
    <message>
        <source>Sent behind each code</source>
        <translation>Gesendet nach jedem Code</translation>
    </message>
    <message>
        <source>Told to the scanner at first</source>
        <translation>Anfangs an den Scanner gesendet</translation>
    </message>
    <message>
        <source>Its serial number</source>
        <translation>Seine Seriennummer</translation>
    </message>
    <message>
        <source>STX and ETX</source>
        <translation>STX und ETX</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Anderer …</translation>
    </message>
    <message>
        <source>Scanners of the point-of-sale class (HID POS)