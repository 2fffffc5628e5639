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
        <source>The demo warehouse is being made …</source>
        <translation>Das Demo-Lager wird angelegt …</translation>
    </message>
    <message>
        <source>The database is being brought to this version …</source>
        <translation>Die Datenbank wird auf diese Version gebracht …</translation>
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
        <source>This is the code of the pairing sheet. It came by {source}, which is read already. Nothing changed; scan on.</source>
        <translation>Das ist der Code des Anlernblatts. Er kam über {source}, das schon gelesen wird. Nichts geändert; weiter scannen.</translation>
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
        <source>{code} begins as commands of this app do: scanned, it would never be read. Choose another.</source>
        <translation>{code} beginnt wie die Befehle dieser App: Gescannt würde es nie gelesen. Bitte anders benennen.</translation>
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
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
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
        <source>This object is no event. Nothing changed; send scan, type, key, choose, field, photo or workflow, each with a text.</source>
        <translation>Dieses Objekt ist kein Ereignis. Nichts geändert; scan, type, key, choose, field, photo oder workflow senden, jeweils mit einem Text.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}). Nothing changed; name a picture file.</source>
        <translation>{file} lässt sich nicht lesen ({why}). Nichts geändert; eine Bilddatei nennen.</translation>
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
        <source>Given out after its expiry</source>
        <translation>Nach Ablauf ausgegeben</translation>
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
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Master equipment list</source>
        <translation>Hauptliste der Geräte</translation>
    </message>
    <message>
        <source>Minimum and maximum at this site</source>
        <translation>Mindest- und Höchstbestand an diesem Standort</translation>
    </message>
    <message>
        <source>Parts of kits</source>
        <translation>Teile von Sätzen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Levels of templates</source>
        <translation>Mengen der Vorlagen</translation>
    </message>
    <message>
        <source>Levels of recipients</source>
        <translation>Mengen der Empfänger</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>{file} was checked: all {good} lines can be taken in. Nothing is changed yet.</source>
        <translation>{file} ist geprüft: alle {good} Zeilen lassen sich übernehmen. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>{file} was checked: {good} lines can be taken in, {bad} cannot. Nothing is changed yet; correct them, or take the others.</source>
        <translation>{file} ist geprüft: {good} Zeilen lassen sich übernehmen, {bad} nicht. Noch ist nichts geändert; berichtigen oder die anderen nehmen.</translation>
    </message>
    <message>
        <source>{good} lines of {file} are taken in.</source>
        <translation>{good} Zeilen von {file} sind übernommen.</translation>
    </message>
    <message>
        <source>{good} lines of {file} are taken in, {bad} are left out.</source>
        <translation>{good} Zeilen von {file} sind übernommen, {bad} ausgelassen.</translation>
    </message>
    <message>
        <source>{bad} lines of {file} cannot be taken in by now. Nothing changed; check the file again.</source>
        <translation>{bad} Zeilen von {file} lassen sich inzwischen nicht übernehmen. Nichts geändert; die Datei noch einmal prüfen.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing changed, no file was written.</source>
        <translation>Angehalten. Nichts geändert, keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>{rows} lines written to {file}</source>
        <translation>{rows} Zeilen geschrieben in {file}</translation>
    </message>
    <message>
        <source>Everything is copied to {file}</source>
        <translation>Alles ist kopiert in {file}</translation>
    </message>
    <message>
        <source>It could not be done ({why}). Nothing changed; make room, choose another file, or ask for help.</source>
        <translation>Es ging nicht ({why}). Nichts geändert; Platz schaffen, eine andere Datei wählen oder Hilfe holen.</translation>
    </message>
    <message>
        <source>This kiosk follows a server, where files are read in. Nothing changed; ask whoever looks after it.</source>
        <translation>Dieser Kiosk folgt einem Server, dort werden Dateien eingelesen. Nichts geändert; wer ihn betreut, hilft weiter.</translation>
    </message>
    <message>
        <source>The warehouse is not open, or somebody practises. Nothing was done; end the training, or try again.</source>
        <translation>Das Lager ist nicht offen, oder jemand übt. Nichts getan; die Übung beenden oder noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Quantity in one</source>
        <translation>Menge in einem</translation>
    </message>
    <message>
        <source>Items and levels</source>
        <translation>Artikel und Bestandsziele</translation>
    </message>
    <message>
        <source>Base level</source>
        <translation>Grundbestand</translation>
    </message>
    <message>
        <source>Levels of their own</source>
        <translation>Eigene Bestandsziele</translation>
    </message>
    <message>
        <source>More or fewer</source>
        <translation>Mehr oder weniger</translation>
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
        <source>Valued</source>
        <translation>Bewertet</translation>
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
        <source>Level</source>
        <translation>Bestandslage</translation>
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
        <translation>Bewegungen je Tag</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Bewegungen</translation>
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
        <source>Sent to another site</source>
        <translation>An anderen Standort</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Ausgebaut</translation>
    </message>
    <message>
        <source>Used on maintenance</source>
        <translation>Bei Wartung verbraucht</translation>
    </message>
    <message>
        <source>Transfer rejected</source>
        <translation>Übergabe abgelehnt</translation>
    </message>
    <message>
        <source>Transfer cancelled</source>
        <translation>Übergabe storniert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Reported as spillage</source>
        <translation>Als Schaden gemeldet</translation>
    </message>
    <message>
        <source>Return cancelled</source>
        <translation>Rücksendung storniert</translation>
    </message>
    <message>
        <source>Discrepancy settled</source>
        <translation>Unstimmigkeit geklärt</translation>
    </message>
    <message>
        <source>Given a serial number</source>
        <translation>Seriennummer vergeben</translation>
    </message>
    <message>
        <source>Given a serial number of a file</source>
        <translation>Seriennummer aus einer Datei</translation>
    </message>
    <message>
        <source>Given serial numbers</source>
        <translation>Seriennummern vergeben</translation>
    </message>
    <message>
        <source>Serial transferred</source>
        <translation>Seriennummer umgelagert</translation>
    </message>
    <message>
        <source>Merged with another item</source>
        <translation>Mit anderem Artikel zusammengeführt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>Taking back of an act</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Abgeschrieben</translation>
    </message>
    <message>
        <source>Returned to the vendor</source>
        <translation>An Lieferanten zurück</translation>
    </message>
    <message>
        <source>Replaced by the vendor</source>
        <translation>Vom Lieferanten ersetzt</translation>
    </message>
    <message>
        <source>Adjusted by a count</source>
        <translation>Nach Zählung berichtigt</translation>
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
        <translation>Noch nicht angenommen</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Auf dem Stand</translation>
    </message>
    <message>
        <source>Late orders</source>
        <translation>Verspätete Bestellungen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Tage zu spät</translation>
    </message>
    <message>
        <source>Transfers pending</source>
        <translation>Offene Übergaben</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Checkouts overdue</source>
        <translation>Überfällige Ausgaben</translation>
    </message>
    <message>
        <source>Include those not due yet</source>
        <translation>Auch noch nicht fällige</translation>
    </message>
    <message>
        <source>Expiry of lots</source>
        <translation>Ablauf der Chargen</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>Charge oder Serie</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>Innerhalb von 30 Tagen</translation>
    </message>
    <message>
        <source>Devices of this site</source>
        <translation>Geräte dieses Standorts</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Reported until</source>
        <translation>Gemeldet bis</translation>
    </message>
    <message>
        <source>Vendor&apos;s number</source>
        <translation>Nummer beim Lieferanten</translation>
    </message>
    <message>
        <source>Back to the vendor</source>
        <translation>Zurück zum Lieferanten</translation>
    </message>
    <message>
        <source>In part back to the vendor</source>
        <translation>Teils zurück zum Lieferanten</translation>
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
        <translation>{what} für Wartung</translation>
    </message>
    <message>
        <source>Transfer of {what} to {place}</source>
        <translation>Umlagerung von {what} nach {place}</translation>
    </message>
    <message>
        <source>Serial numbers of a file for {what}</source>
        <translation>Seriennummern einer Datei für {what}</translation>
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
        <source>{place} is at another site. Nothing changed; choose a place of this site, or offer it to somebody there as a transfer.</source>
        <translation>{place} ist an einem anderen Standort. Nichts wurde geändert; wählen Sie einen Platz dieses Standorts, oder bieten Sie es jemandem dort als Übergabe an.</translation>
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
        <source>location</source>
        <translation>Lagerplatz</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>item class</source>
        <translation>Artikelklasse</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>container type</source>
        <translation>Behälterart</translation>
    </message>
    <message>
        <source>master item</source>
        <translation>Stammgerät</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>label template</source>
        <translation>Etikettenvorlage</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>{what} stands on line {line} already</source>
        <translation>{what} steht schon in Zeile {line}</translation>
    </message>
    <message>
        <source>{kind} {code} is not known</source>
        <translation>{kind} {code} ist nicht bekannt</translation>
    </message>
    <message>
        <source>{code} groups bins and holds no stock itself</source>
        <translation>{code} fasst Plätze zusammen und hält selbst keinen Bestand</translation>
    </message>
    <message>
        <source>container {code} is not known</source>
        <translation>Behälter {code} ist nicht bekannt</translation>
    </message>
    <message>
        <source>location {code} is not known</source>
        <translation>Lagerplatz {code} ist nicht bekannt</translation>
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
        <source>A photo belongs to a unit, a spillage report or a discrepancy. Nothing changed; open one, then take it.</source>
        <translation>Ein Foto gehört zu einer Einheit, einem Schadensbericht oder einer Unstimmigkeit. Nichts geändert; erst öffnen, dann aufnehmen.</translation>
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
        <source>Repeat, not acted on: the same code came before the question could be read. {question}</source>
        <translation>Wiederholung, nicht ausgeführt: Derselbe Code kam, bevor die Frage zu lesen war. {question}</translation>
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
        <source>it takes texts of at most 20 characters</source>
        <translation>es nimmt Texte mit höchstens 20 Zeichen</translation>
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
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
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
        <source>photos waiting: {count}</source>
        <translation>Fotos warten: {count}</translation>
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
        <source>Zoom {n}×</source>
        <translation>Zoom {n}×</translation>
    </message>
    <message>
        <source>Light on</source>
        <translation>Licht an</translation>
    </message>
    <message>
        <source>Light off</source>
        <translation>Licht aus</translation>
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
        <source>Files</source>
        <translation>Dateien</translation>
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
        <source>Urgent</source>
        <translation>Dringend</translation>
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
        <source>What is scanned meanwhile waits until it is done.</source>
        <translation>Was inzwischen gescannt wird, wartet, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Stockhand</source>
        <translation>Stockhand</translation>
    </message>
    <message>
        <source>It is done once. Nothing is lost if it is switched off meanwhile: it begins again at the next start.</source>
        <translation>Das geschieht einmal. Wird währenddessen ausgeschaltet, geht nichts verloren: Beim nächsten Start beginnt es von vorn.</translation>
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
        <source>No rows yet. They appear here as soon as there are any.</source>
        <translation>Noch keine Zeilen. Sie erscheinen hier, sobald es welche gibt.</translation>
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
        <source>Training: try everything on a copy, nothing real changes</source>
        <translation>Übung: alles an einer Kopie probieren, nichts Echtes ändert sich</translation>
    </message>
    <message>
        <source>Begin a training</source>
        <translation>Übung beginnen</translation>
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
        <source>Find a scanner</source>
        <translation>Scanner finden</translation>
    </message>
    <message>
        <source>Label printers</source>
        <translation>Etikettendrucker</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
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
        <source>In-store numbers with a weight inside, of</source>
        <translation>Eigene Nummern mit Gewicht darin, nach Regeln von</translation>
    </message>
    <message>
        <source>Sent for the separator of GS1 labels</source>
        <translation>Gesendet für den Trenner in GS1-Etiketten</translation>
    </message>
    <message>
        <source>Where no label printer is set up, labels are printed by</source>
        <translation>Wo kein Etikettendrucker eingerichtet ist, druckt Etiketten</translation>
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
        <source>a recipient</source>
        <translation>ein Empfänger</translation>
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
        <source>Choose whom you mean</source>
        <translation>Wählen, wer gemeint ist</translation>
    </message>
    <message>
        <source>Several are called so. Choose the one you mean.</source>
        <translation>Mehrere heißen so. Wählen, wer gemeint ist.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo here. Nothing changed; go on, or change a paper where it was written.</source>
        <translation>Hier gibt es nichts von Ihnen rückgängig zu machen. Nichts geändert; weitermachen, oder ein Papier dort ändern, wo es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Nothing further was changed</source>
        <translation>Nichts weiter geändert</translation>
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
        <source>Go on working. What was done here is kept and waits; the server has not been tried since. It is sent by itself.</source>
        <translation>Weiterarbeiten. Was hier getan wurde, bleibt erhalten und wartet; der Server wurde seither nicht angesprochen. Es wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Go on working. The server has not answered since this kiosk started. What is done here is kept and sent by itself.</source>
        <translation>Weiterarbeiten. Seit dieser Kiosk läuft, hat der Server noch nicht geantwortet. Was hier getan wird, bleibt erhalten und wird von selbst gesendet.</translation>
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
        <source>Photos on the way</source>
        <translation>Fotos unterwegs</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>Fotos: {count}</translation>
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
        <source>Read or write files</source>
        <translation>Dateien lesen oder schreiben</translation>
    </message>
    <message>
        <source>{kind}: read or write</source>
        <translation>{kind}: lesen oder schreiben</translation>
    </message>
    <message>
        <source>{kind}: {done} of {total} …</source>
        <translation>{kind}: {done} von {total} …</translation>
    </message>
    <message>
        <source>{kind}: {done} …</source>
        <translation>{kind}: {done} …</translation>
    </message>
    <message>
        <source>{kind}: it is being stopped …</source>
        <translation>{kind}: wird angehalten …</translation>
    </message>
    <message>
        <source>Backup of everything</source>
        <translation>Sicherung von allem</translation>
    </message>
    <message>
        <source>A copy of the whole database, while the work goes on</source>
        <translation>Eine Kopie der ganzen Datenbank; die Arbeit geht weiter</translation>
    </message>
    <message>
        <source>Read a file …</source>
        <translation>Datei einlesen …</translation>
    </message>
    <message>
        <source>It is checked first; nothing changes yet</source>
        <translation>Erst wird geprüft; noch ändert sich nichts</translation>
    </message>
    <message>
        <source>Write as {form}</source>
        <translation>Schreiben als {form}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing stays changed</source>
        <translation>Nichts bleibt geändert</translation>
    </message>
    <message>
        <source>Take in all lines: {count}</source>
        <translation>Alle Zeilen übernehmen: {count}</translation>
    </message>
    <message>
        <source>Take in the good lines: {count}</source>
        <translation>Die guten Zeilen übernehmen: {count}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
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
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>Choose what to do, or scan an order</source>
        <translation>Wählen Sie, was zu tun ist, oder scannen Sie eine Bestellung</translation>
    </message>
    <message>
        <source>Received %</source>
        <translation>Erhalten %</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Requisition</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Not on order</source>
        <translation>Nicht bestellt</translation>
    </message>
    <message>
        <source>Enough is on order</source>
        <translation>Genug ist bestellt</translation>
    </message>
    <message>
        <source>Ask for equipment, or take what others ask for into orders</source>
        <translation>Material anfordern oder Anforderungen anderer in Bestellungen übernehmen</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Write, send, print and close them</source>
        <translation>Schreiben, senden, drucken und abschließen</translation>
    </message>
    <message>
        <source>Replenish</source>
        <translation>Nachfüllen</translation>
    </message>
    <message>
        <source>What recipients and this site lack of what they shall have</source>
        <translation>Was Empfängern und diesem Standort zum Soll fehlt</translation>
    </message>
    <message>
        <source>Items below their minimum</source>
        <translation>Artikel unter ihrem Mindestbestand</translation>
    </message>
    <message>
        <source>Open a requisition, or begin a new one</source>
        <translation>Öffnen Sie eine Anforderung oder beginnen Sie eine neue</translation>
    </message>
    <message>
        <source>Open an order, or begin a new one</source>
        <translation>Öffnen Sie eine Bestellung oder beginnen Sie eine neue</translation>
    </message>
    <message>
        <source>{state} · {who}</source>
        <translation>{state} · {who}</translation>
    </message>
    <message>
        <source>{vendor} · {state}</source>
        <translation>{vendor} · {state}</translation>
    </message>
    <message>
        <source>Scan or type the next item of {number}</source>
        <translation>Scannen oder tippen Sie den nächsten Artikel von {number}</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Choose the item</source>
        <translation>Wählen Sie den Artikel</translation>
    </message>
    <message>
        <source>How much of {item} is wanted?</source>
        <translation>Wie viel von {item} wird gewünscht?</translation>
    </message>
    <message>
        <source>For stock</source>
        <translation>Fürs Lager</translation>
    </message>
    <message>
        <source>Choose the vendor, or scan or type its code</source>
        <translation>Wählen Sie den Lieferanten oder scannen oder tippen Sie seinen Code</translation>
    </message>
    <message>
        <source>No vendor yet</source>
        <translation>Noch kein Lieferant</translation>
    </message>
    <message>
        <source>{description} · {price} each</source>
        <translation>{description} · je {price}</translation>
    </message>
    <message>
        <source>{description} · {received} of {ordered} came · {price} each</source>
        <translation>{description} · {received} von {ordered} gekommen · je {price}</translation>
    </message>
    <message>
        <source>{said} · asked for in {requests}</source>
        <translation>{said} · angefordert in {requests}</translation>
    </message>
    <message>
        <source>{description}</source>
        <translation>{description}</translation>
    </message>
    <message>
        <source>{description} · in order {order}</source>
        <translation>{description} · in Bestellung {order}</translation>
    </message>
    <message>
        <source>{vendor} · {state} · {whom} · {total}</source>
        <translation>{vendor} · {state} · {whom} · {total}</translation>
    </message>
    <message>
        <source>{vendor} · {state} · {whom} · {total} · due {due}</source>
        <translation>{vendor} · {state} · {whom} · {total} · fällig {due}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Nochmals drucken</translation>
    </message>
    <message>
        <source>Send to the vendor again</source>
        <translation>Noch einmal an den Lieferanten senden</translation>
    </message>
    <message>
        <source>{number} goes to the vendor again</source>
        <translation>{number} geht noch einmal an den Lieferanten</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What became of {number}, newest first</source>
        <translation>Was aus {number} wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>{what} · {who}</source>
        <translation>{what} · {who}</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Receive goods</source>
        <translation>Ware annehmen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Day it is due</source>
        <translation>Fälligkeitstag</translation>
    </message>
    <message>
        <source>Type the day it is due, for example 2027-06-30</source>
        <translation>Tippen Sie den Fälligkeitstag, zum Beispiel 2027-06-30</translation>
    </message>
    <message>
        <source>Type a note; it stands on the paper</source>
        <translation>Tippen Sie eine Notiz; sie steht auf dem Papier</translation>
    </message>
    <message>
        <source>Type the price of one {uom} of {item}</source>
        <translation>Tippen Sie den Preis für ein {uom} von {item}</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Choose for whom it is, scan a badge, or type a piece of the name</source>
        <translation>Wählen, für wen es ist, Ausweis scannen oder ein Stück des Namens tippen</translation>
    </message>
    <message>
        <source>Cancel this purchase order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Cancel the requisition</source>
        <translation>Anforderung stornieren</translation>
    </message>
    <message>
        <source>Close: nothing more is to come</source>
        <translation>Abschließen: es kommt nichts mehr</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Take into orders</source>
        <translation>In Bestellungen übernehmen</translation>
    </message>
    <message>
        <source>One order for each vendor; a draft of the same vendor and recipient is continued</source>
        <translation>Eine Bestellung je Lieferant; ein Entwurf für denselben Lieferanten und Empfänger wird fortgesetzt</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Zeile herausnehmen</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>{amount}: {why}</source>
        <translation>{amount}: {why}</translation>
    </message>
    <message>
        <source>up to the level of {level}</source>
        <translation>bis zum Sollbestand von {level}</translation>
    </message>
    <message>
        <source>one pack of the vendor</source>
        <translation>eine Packung des Lieferanten</translation>
    </message>
    <message>
        <source>On order, not yet come</source>
        <translation>Bestellt, noch nicht gekommen</translation>
    </message>
    <message>
        <source>Minimum and level</source>
        <translation>Mindest- und Sollbestand</translation>
    </message>
    <message>
        <source>{description} · on hand {on_hand} · on order {on_order} · level {level} · last price {last} · vendor’s price {price}</source>
        <translation>{description} · vorhanden {on_hand} · bestellt {on_order} · Soll {level} · letzter Preis {last} · Lieferantenpreis {price}</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>Letzter Preis</translation>
    </message>
    <message>
        <source>{vendor}: {price}, part number {part}, {days} days, packs of {pack}</source>
        <translation>{vendor}: {price}, Teilenummer {part}, {days} Tage, Packungen zu {pack}</translation>
    </message>
    <message>
        <source>No vendor is known to supply it</source>
        <translation>Kein Lieferant dafür bekannt</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>Geliefert von</translation>
    </message>
    <message>
        <source>{number} begun. Scan its first item.</source>
        <translation>{number} begonnen. Scannen Sie den ersten Artikel.</translation>
    </message>
    <message>
        <source>{amount} of {item} on {number}</source>
        <translation>{amount} von {item} auf {number}</translation>
    </message>
    <message>
        <source>{item} is no longer on {number}</source>
        <translation>{item} steht nicht mehr auf {number}</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} geändert</translation>
    </message>
    <message>
        <source>{number} sent</source>
        <translation>{number} gesendet</translation>
    </message>
    <message>
        <source>{number} submitted; a buyer sees it now</source>
        <translation>{number} eingereicht; der Einkauf sieht sie jetzt</translation>
    </message>
    <message>
        <source>{number}: {state}</source>
        <translation>{number}: {state}</translation>
    </message>
    <message>
        <source>{number} printed once more</source>
        <translation>{number} noch einmal gedruckt</translation>
    </message>
    <message>
        <source>Touch it again to cancel {number}. Nothing is changed yet.</source>
        <translation>Berühren Sie es noch einmal, um {number} zu stornieren. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Touch it again to reject {number}. Nothing is changed yet.</source>
        <translation>Berühren Sie es noch einmal, um {number} abzulehnen. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Not all of {number} has come. Touch it again to close it all the same.</source>
        <translation>Von {number} ist nicht alles gekommen. Berühren Sie es noch einmal, um trotzdem abzuschließen.</translation>
    </message>
    <message>
        <source>{stands} · {count} of {all} lines taken; touch a line to leave it out</source>
        <translation>{stands} · {count} von {all} Zeilen genommen; Zeile berühren, um sie auszulassen</translation>
    </message>
    <message>
        <source>Order {count} of its lines</source>
        <translation>{count} ihrer Zeilen bestellen</translation>
    </message>
    <message>
        <source>The rest is not ordered</source>
        <translation>Der Rest wird nicht bestellt</translation>
    </message>
    <message>
        <source>Touch it again to close {number} without its other lines. Nothing is changed yet.</source>
        <translation>Noch einmal berühren, um {number} ohne die übrigen Zeilen abzuschließen. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>Lines taken: {count}. Orders: {numbers}</source>
        <translation>Übernommene Zeilen: {count}. Bestellungen: {numbers}</translation>
    </message>
    <message>
        <source>Nothing is left to order of what was chosen. Nothing changed; choose other lines.</source>
        <translation>Vom Gewählten ist nichts mehr zu bestellen. Nichts wurde geändert; wählen Sie andere Zeilen.</translation>
    </message>
    <message>
        <source>Look at what is proposed, then make orders of it</source>
        <translation>Sehen Sie die Vorschläge durch und machen Sie Bestellungen daraus</translation>
    </message>
    <message>
        <source>Lines taken: {count} of {all}. Touch a line to leave it out or take it.</source>
        <translation>Zeilen: {count} von {all}. Berühren Sie eine Zeile, um sie wegzulassen oder zu nehmen.</translation>
    </message>
    <message>
        <source>{first} to {last} of {all} that are proposed. {hint}</source>
        <translation>{first} bis {last} von {all} Vorschlägen. {hint}</translation>
    </message>
    <message>
        <source>The next {count}</source>
        <translation>Die nächsten {count}</translation>
    </message>
    <message>
        <source>The {count} before</source>
        <translation>Die {count} davor</translation>
    </message>
    <message>
        <source>More than {most} lines are ticked. Nothing changed; order some of them first.</source>
        <translation>Mehr als {most} Zeilen sind angehakt. Nichts geändert; bestellen Sie erst einen Teil.</translation>
    </message>
    <message>
        <source>Take all lines</source>
        <translation>Alle Zeilen nehmen</translation>
    </message>
    <message>
        <source>Leave all lines out</source>
        <translation>Alle Zeilen auslassen</translation>
    </message>
    <message>
        <source>Everybody has what they shall have</source>
        <translation>Alle haben, was sie haben sollen</translation>
    </message>
    <message>
        <source>{whom} · {description} · on hand {on_hand}, on order {on_order}, shall be {desired} · lacks {lacking} · {vendor} ({why})</source>
        <translation>{whom} · {description} · vorhanden {on_hand}, bestellt {on_order}, Soll {desired} · fehlt {lacking} · {vendor} ({why})</translation>
    </message>
    <message>
        <source>the recipient&apos;s vendor</source>
        <translation>Lieferant des Empfängers</translation>
    </message>
    <message>
        <source>vendor of the template&apos;s line</source>
        <translation>Lieferant der Vorlagenzeile</translation>
    </message>
    <message>
        <source>the template&apos;s vendor</source>
        <translation>Lieferant der Vorlage</translation>
    </message>
    <message>
        <source>the item&apos;s vendor</source>
        <translation>Lieferant des Artikels</translation>
    </message>
    <message>
        <source>first of those who supply it</source>
        <translation>erster von denen, die ihn liefern</translation>
    </message>
    <message>
        <source>nobody is known to supply it</source>
        <translation>kein Lieferant bekannt</translation>
    </message>
    <message>
        <source>Make orders</source>
        <translation>Bestellungen machen</translation>
    </message>
    <message>
        <source>Tick what is to be ordered</source>
        <translation>Haken Sie an, was bestellt werden soll</translation>
    </message>
    <message>
        <source>There is no “{code}” here. Nothing changed; scan it, or find it in the list.</source>
        <translation>Hier gibt es „{code}“ nicht. Nichts wurde geändert; scannen Sie es oder suchen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>There is no vendor “{code}”. Nothing changed; choose one of the list.</source>
        <translation>Es gibt keinen Lieferanten „{code}“. Nichts wurde geändert; wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>{number} has no lines. Nothing changed; scan its items first.</source>
        <translation>{number} hat keine Zeilen. Nichts wurde geändert; scannen Sie zuerst die Artikel.</translation>
    </message>
    <message>
        <source>{number} has no vendor. Nothing changed; choose one first.</source>
        <translation>{number} hat keinen Lieferanten. Nichts wurde geändert; wählen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>No recipient is known here. Nothing changed; have one set up in the catalogue.</source>
        <translation>Hier ist kein Empfänger bekannt. Nichts wurde geändert; lassen Sie einen im Katalog anlegen.</translation>
    </message>
    <message>
        <source>{number} is {state}, its lines stay. Nothing changed; begin a new one.</source>
        <translation>{number} ist {state}, die Zeilen bleiben. Nichts wurde geändert; beginnen Sie ein neues Papier.</translation>
    </message>
    <message>
        <source>{item} is out of use. Nothing changed; choose another item.</source>
        <translation>{item} ist außer Gebrauch. Nichts wurde geändert; wählen Sie einen anderen Artikel.</translation>
    </message>
    <message>
        <source>No line is chosen. Nothing changed; tick what is to be ordered first.</source>
        <translation>Keine Zeile ist gewählt. Nichts wurde geändert; haken Sie zuerst an, was bestellt werden soll.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Nothing changed; type it like 2027-06-30.</source>
        <translation>„{text}“ ist kein Tag. Nichts wurde geändert; tippen Sie ihn wie 2027-06-30.</translation>
    </message>
    <message>
        <source>Some of {number} has come already. Nothing changed; close it instead.</source>
        <translation>Von {number} ist schon etwas gekommen. Nichts wurde geändert; schließen Sie sie stattdessen ab.</translation>
    </message>
    <message>
        <source>This paper is not there any more. Nothing changed; choose another.</source>
        <translation>Dieses Papier gibt es nicht mehr. Nichts wurde geändert; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>as a file in a folder</source>
        <translation>als Datei in einem Ordner</translation>
    </message>
    <message>
        <source>to a web address</source>
        <translation>an eine Webadresse</translation>
    </message>
    <message>
        <source>Purchase order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Our number at yours</source>
        <translation>Unsere Nummer bei Ihnen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Lieferung an</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Your part number</source>
        <translation>Ihre Teilenummer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
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
        <source>Scan bins, areas, items or badges to count, type a name, or open the count</source>
        <translation>Zu zählende Plätze, Bereiche, Artikel oder Ausweise scannen, einen Namen tippen, oder die Zählung eröffnen</translation>
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
        <source>{description} · not found, in the hands of {who}</source>
        <translation>{description} · nicht gefunden, in den Händen von {who}</translation>
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
        <source>{box} holds {code}, which expired on {date} and may not be used. Nothing changed; take it out first, or ask a supervisor.</source>
        <translation>{box} enthält {code}, abgelaufen am {date}; es darf nicht verwendet werden. Nichts geändert; erst herausnehmen oder die Aufsicht fragen.</translation>
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
        <source>changed in the catalogue</source>
        <translation>im Katalog geändert</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>It would be new</source>
        <translation>Wäre neu</translation>
    </message>
    <message>
        <source>By now: {state}</source>
        <translation>Inzwischen: {state}</translation>
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
        <source>{amount} of {place} was given out for use after its expiry, by somebody whose role does not allow it.</source>
        <translation>{amount} von {place} wurde nach Ablauf zur Verwendung ausgegeben, von jemandem, dessen Rolle das nicht erlaubt.</translation>
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
        <source>{contact} · has loaded nothing yet</source>
        <translation>{contact} · hat noch nichts geladen</translation>
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
        <source>It has loaded nothing yet</source>
        <translation>Es hat noch nichts geladen</translation>
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
        <source>Take a pack: {amount}</source>
        <translation>Eine Packung nehmen: {amount}</translation>
    </message>
    <message>
        <source>{amount} so far: choose it, or scan the next pack</source>
        <translation>{amount} bisher: wählen oder die nächste Packung scannen</translation>
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
        <source>Choose the new custody, scan a badge, or type a piece of the name</source>
        <translation>Neue Verantwortung wählen, Ausweis scannen oder ein Stück des Namens tippen</translation>
    </message>
    <message>
        <source>Scan the recipient&apos;s badge, type a piece of the name, or choose</source>
        <translation>Ausweis des Empfängers scannen, ein Stück des Namens tippen oder wählen</translation>
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
        <source>{code} was returned to bulk and has no place of its own. Nothing changed; scan its item, or add it as a serial again.</source>
        <translation>{code} zählt wieder zur Menge und hat keinen eigenen Platz. Nichts geändert; scannen Sie den Artikel, oder legen Sie die Seriennummer erneut an.</translation>
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
        <source>No recipient is called “{text}”, by code or by name. Nothing changed; type another piece of it, or choose.</source>
        <translation>Kein Empfänger heißt „{text}“, weder nach Kürzel noch nach Namen. Nichts geändert; ein anderes Stück tippen oder wählen.</translation>
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
        <source>Merged from</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Aufgegangen in</translation>
    </message>
    <message>
        <source>{what}; stock is still under it</source>
        <translation>{what}; darunter steht noch Bestand</translation>
    </message>
    <message>
        <source>{first} · {rest}</source>
        <translation>{first} · {rest}</translation>
    </message>
    <message>
        <source>Not kept in stock: it is chosen where it is used, on maintenance</source>
        <translation>Nicht im Bestand geführt: er wird bei der Wartung gewählt, wo er verbraucht wird</translation>
    </message>
    <message>
        <source>Returned to bulk: it counts in the quantity of its item</source>
        <translation>Zur Menge zurückgeführt: Es zählt im Bestand seines Artikels</translation>
    </message>
    <message>
        <source>{when} · {who} · {kind}</source>
        <translation>{when} · {who} · {kind}</translation>
    </message>
    <message>
        <source>{when} · {who} · {kind} · {why}</source>
        <translation>{when} · {who} · {kind} · {why}</translation>
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
        <source>repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>given a tag</source>
        <translation>mit Anlagennummer versehen</translation>
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
        <source>return cancelled</source>
        <translation>Rücksendung storniert</translation>
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
        <source>merged with another item</source>
        <translation>mit anderem Artikel zusammengeführt</translation>
    </message>
    <message>
        <source>photo taken</source>
        <translation>fotografiert</translation>
    </message>
    <message>
        <source>photo described</source>
        <translation>Foto beschrieben</translation>
    </message>
    <message>
        <source>photo taken off</source>
        <translation>Foto abgenommen</translation>
    </message>
    <message>
        <source>photo shown again</source>
        <translation>Foto wieder gezeigt</translation>
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
        <source>{kind}: {done} of {bins} bins done, lines to review: {lines}</source>
        <translation>{kind}: {done} von {bins} Plätzen fertig, Zeilen zu prüfen: {lines}</translation>
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
        <source>Issued to {who}, who has no place of their own. Approving takes it out of stock; rejecting leaves it with them.</source>
        <translation>Ausgegeben an {who}, ohne eigenen Platz. Genehmigen nimmt es aus dem Bestand; Ablehnen belässt es dort.</translation>
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
        <source>The text of the code is damaged (broken characters). Nothing changed; scan it again; if it stays so, check how the scanner is set up.</source>
        <translation>Der Text des Codes ist beschädigt (kaputte Zeichen). Nichts geändert; noch einmal scannen; bleibt es so, die Einstellung des Scanners prüfen.</translation>
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
        <source>a field is longer than {most} characters</source>
        <translation>ein Feld ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>there is text after a closing quotation mark; write a quotation mark inside a field twice</source>
        <translation>nach einem schließenden Anführungszeichen steht Text; Anführungszeichen in einem Feld doppelt schreiben</translation>
    </message>
    <message>
        <source>there is a lone carriage return in it</source>
        <translation>ein einzelner Wagenrücklauf steht darin</translation>
    </message>
    <message>
        <source>it has {count} fields, the header names {named}</source>
        <translation>sie hat {count} Felder, die Kopfzeile nennt {named}</translation>
    </message>
    <message>
        <source>{column} is empty</source>
        <translation>{column} ist leer</translation>
    </message>
    <message>
        <source>{column} is longer than {most} characters</source>
        <translation>{column} ist länger als {most} Zeichen</translation>
    </message>
    <message>
        <source>{column} holds a line break or a control character</source>
        <translation>{column} enthält einen Zeilenumbruch oder ein Steuerzeichen</translation>
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
        <source>{code}; touch when the next package is opened</source>
        <translation>{code}; berühren, wenn das nächste Paket geöffnet wird</translation>
    </message>
    <message>
        <source>What comes now is of package {code}</source>
        <translation>Was jetzt kommt, gehört zu Paket {code}</translation>
    </message>
    <message>
        <source>What comes now has no package number</source>
        <translation>Was jetzt kommt, hat keine Paketnummer</translation>
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
        <source>Into {place}, order {number} of {vendor}, for {whom}: on their hand at once</source>
        <translation>Nach {place}, Bestellung {number} von {vendor}, für {whom}: gleich in deren Bestand</translation>
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
        <source>{count} units without numbers: generate them</source>
        <translation>{count} Einheiten ohne Nummer: Nummern erzeugen</translation>
    </message>
    <message>
        <source>“{code}” would be the serial number of one unit of {item}, not how many came. Scan each unit, or have numbers generated; if it is its serial number, type it again.</source>
        <translation>„{code}“ wäre die Seriennummer einer Einheit von {item}, nicht wie viele kamen. Jede Einheit scannen oder Nummern erzeugen lassen; ist es ihre Seriennummer, noch einmal tippen.</translation>
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
        <source>Generate its asset tag</source>
        <translation>Inventarnummer erzeugen</translation>
    </message>
    <message>
        <source>Generate the tags of all {count} units</source>
        <translation>Inventarnummern aller {count} Einheiten erzeugen</translation>
    </message>
    <message>
        <source>Units after it that wait for their tags: {count}</source>
        <translation>Danach warten noch auf ihre Inventarnummer: {count}</translation>
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
        <source>How much of {code} came, in {uom}?</source>
        <translation>Wie viel von {code} kam, in {uom}?</translation>
    </message>
    <message>
        <source>{amount} as scanned</source>
        <translation>{amount} wie gescannt</translation>
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
        <source>Units that bear a tag now: {count}</source>
        <translation>Jetzt mit Inventarnummer: {count}</translation>
    </message>
    <message>
        <source>{serial} is received; as a unit of the asset item {item} it needs a tag. Nothing changed; scan or type one, or have one made.</source>
        <translation>{serial} ist eingegangen; als Einheit des Anlageguts {item} braucht sie eine Inventarnummer. Nichts geändert; eine scannen, tippen oder erzeugen lassen.</translation>
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
        <source>{figure} {uom}</source>
        <translation>{figure} {uom}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first} / {second}</source>
        <translation>{first} / {second}</translation>
    </message>
    <message>
        <source>{what} × {amount}</source>
        <translation>{what} × {amount}</translation>
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
        <translation>{description} · bestellt {ordered} · zuvor erhalten {before} · eben erhalten {now}</translation>
    </message>
    <message>
        <source>{description} · ordered {ordered} · previously received {before} · just received {now} · rejected {rejected}</source>
        <translation>{description} · bestellt {ordered} · zuvor erhalten {before} · eben erhalten {now} · abgelehnt {rejected}</translation>
    </message>
    <message>
        <source>Order {number} is still written and was not sent. Nothing changed; send it first.</source>
        <translation>Bestellung {number} wird noch geschrieben und ist nicht gesendet. Nichts wurde geändert; senden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Order {number} is cancelled. Nothing changed; receive without an order, or scan another.</source>
        <translation>Bestellung {number} ist storniert. Nichts wurde geändert; nehmen Sie ohne Bestellung an oder scannen Sie eine andere.</translation>
    </message>
    <message>
        <source>Order {number} is closed: nothing more was to come. Scan it again to receive against it.</source>
        <translation>Bestellung {number} ist abgeschlossen: es sollte nichts mehr kommen. Scannen Sie sie noch einmal, um trotzdem anzunehmen.</translation>
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
        <source>it would stand inside itself</source>
        <translation>es stünde in sich selbst</translation>
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
        <source>Labels for {printer}: {count}</source>
        <translation>Etiketten für {printer}: {count}</translation>
    </message>
    <message>
        <source>The labels are in {file}</source>
        <translation>Die Etiketten stehen in {file}</translation>
    </message>
    <message>
        <source>The labels were not printed ({why})</source>
        <translation>Die Etiketten wurden nicht gedruckt ({why})</translation>
    </message>
    <message>
        <source>{one} · {other}</source>
        <translation>{one} · {other}</translation>
    </message>
    <message>
        <source>Print command</source>
        <translation>Druckbefehl</translation>
    </message>
    <message>
        <source>Labels that are being laid out: {count}</source>
        <translation>Etiketten, die gesetzt werden: {count}</translation>
    </message>
    <message>
        <source>The labels were stopped: none of {count} is printed, no file was written. Print them again when you need them.</source>
        <translation>Die Etiketten wurden angehalten: keins von {count} ist gedruckt, keine Datei wurde geschrieben. Drucken Sie sie erneut, wenn Sie sie brauchen.</translation>
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
        <source>A pause</source>
        <translation>Eine Pause</translation>
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
        <translation>Drucker hinzufügen</translation>
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
        <translation>Stück- und Chargenetiketten</translation>
    </message>
    <message>
        <source>Labels of locations</source>
        <translation>Etiketten für Plätze</translation>
    </message>
    <message>
        <source>Labels of containers</source>
        <translation>Etiketten für Behälter</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>Command barcodes</source>
        <translation>Befehlscodes</translation>
    </message>
    <message>
        <source>Printer {n}: name</source>
        <translation>Drucker {n}: Name</translation>
    </message>
    <message>
        <source>Printer of the computer (PDF)</source>
        <translation>Drucker des Computers (PDF)</translation>
    </message>
    <message>
        <source>Command (PDF)</source>
        <translation>Befehl (PDF)</translation>
    </message>
    <message>
        <source>Label printer in the network (ZPL)</source>
        <translation>Etikettendrucker im Netz (ZPL)</translation>
    </message>
    <message>
        <source>Label printer on a serial port (ZPL)</source>
        <translation>Etikettendrucker am seriellen Anschluss (ZPL)</translation>
    </message>
    <message>
        <source>Its name in the computer</source>
        <translation>Sein Name im Computer</translation>
    </message>
    <message>
        <source>Command, with {file} for the file and {pages}, if it takes them, for 1-5</source>
        <translation>Befehl, mit {file} für die Datei und, wenn er sie nimmt, {pages} für 1-5</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
    <message>
        <source>Its port</source>
        <translation>Sein Anschluss</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>noch nicht angegeben</translation>
    </message>
    <message>
        <source>Encrypted (STARTTLS)</source>
        <translation>Verschlüsselt (STARTTLS)</translation>
    </message>
    <message>
        <source>Encrypted from the start (TLS)</source>
        <translation>Von Anfang an verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>none: mails are laid into the outbox</source>
        <translation>keiner: Mails werden in den Ausgang gelegt</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>der Benutzer</translation>
    </message>
    <message>
        <source>set; type another</source>
        <translation>gesetzt; ein anderes tippen</translation>
    </message>
    <message>
        <source>Mail server that orders are sent by</source>
        <translation>Mailserver, über den Bestellungen gesendet werden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Mails are from</source>
        <translation>Absender der Mails</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>Remove printer {n}</source>
        <translation>Drucker {n} entfernen</translation>
    </message>
    <message>
        <source>Another printer</source>
        <translation>Noch ein Drucker</translation>
    </message>
    <message>
        <source>Own template …</source>
        <translation>Eigene Vorlage …</translation>
    </message>
    <message>
        <source>Copies: {n}</source>
        <translation>Exemplare: {n}</translation>
    </message>
    <message>
        <source>It is reached as</source>
        <translation>Er wird erreicht als</translation>
    </message>
    <message>
        <source>… printed by</source>
        <translation>… gedruckt von</translation>
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
        <source>Told to it for each scan acted on</source>
        <translation>Gesendet für jeden ausgeführten Scan</translation>
    </message>
    <message>
        <source>Told to it for each scan refused</source>
        <translation>Gesendet für jeden abgelehnten Scan</translation>
    </message>
    <message>
        <source>Scanners of the point-of-sale class (HID POS)</source>
        <translation>Scanner der Kassen-Klasse (HID POS)</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>Der erste gefundene</translation>
    </message>
    <message>
        <source>Its path, where names are not enough</source>
        <translation>Sein Pfad, falls der Name nicht reicht</translation>
    </message>
    <message>
        <source>It is programmed for the layout</source>
        <translation>Er ist eingestellt auf die Belegung</translation>
    </message>
    <message>
        <source>any serial number</source>
        <translation>beliebige Seriennummer</translation>
    </message>
    <message>
        <source>File, folder or address</source>
        <translation>Datei, Ordner oder Adresse</translation>
    </message>
    <message>
        <source>A keyboard scanner read by Stockhand alone</source>
        <translation>Ein Tastatur-Scanner, den nur Stockhand liest</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation>Nummer {n}</translation>
    </message>
    <message>
        <source>Pictures from elsewhere</source>
        <translation>Bilder von anderswo</translation>
    </message>
    <message>
        <source>Same label again after</source>
        <translation>Gleiches Etikett wieder nach</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Welche Kamera</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{folder} holds a warehouse of its own, which no server knows. Nothing was changed; enrol an empty folder with --data.</source>
        <translation>In {folder} liegt ein eigenes Lager, das kein Server kennt. Nichts geändert; mit --data einen leeren Ordner anmelden.</translation>
    </message>
    <message>
        <source>{folder} is enrolled already, at {server}. Nothing was changed; enrol another folder with --data.</source>
        <translation>{folder} ist schon angemeldet, bei {server}. Nichts geändert; mit --data einen anderen Ordner anmelden.</translation>
    </message>
    <message>
        <source>{server} does not answer ({why}). Nothing was changed; look at the address and the network, then do it again.</source>
        <translation>{server} antwortet nicht ({why}). Nichts geändert; Adresse und Netz prüfen, dann noch einmal.</translation>
    </message>
    <message>
        <source>{server} shows a certificate that this computer does not trust ({why}). Nothing was changed; name the file of the certificate to trust with --ca, then do it again.</source>
        <translation>{server} zeigt ein Zertifikat, dem dieser Rechner nicht vertraut ({why}). Nichts wurde geändert; nennen Sie mit --ca die Datei des Zertifikats, dem er vertrauen soll, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server did not enrol this device. It says: {why}</source>
        <translation>Der Server hat dieses Gerät nicht angemeldet. Er sagt: {why}</translation>
    </message>
    <message>
        <source>This device is enrolled, but its warehouse is not loaded yet ({why}). “stockhand sync” goes on with it.</source>
        <translation>Dieses Gerät ist angemeldet, aber sein Lager noch nicht geladen ({why}). „stockhand sync“ setzt es fort.</translation>
    </message>
    <message>
        <source>TLS takes --certificate and --key. Nothing was started; give both, or none behind a proxy.</source>
        <translation>TLS braucht --certificate und --key. Nichts gestartet; beide angeben, oder hinter einem Proxy keines.</translation>
    </message>
    <message>
        <source>Certificate or key cannot be used ({why}). Nothing was started; give PEM files that belong together.</source>
        <translation>Zertifikat oder Schlüssel ist nicht brauchbar ({why}). Nichts gestartet; zusammengehörige PEM-Dateien angeben.</translation>
    </message>
    <message>
        <source>Nothing can listen at {host}, port {port} ({why}). Nothing is served; choose others with --host and --port.</source>
        <translation>An {host}, Port {port}, kann nichts lauschen ({why}). Nichts wird bedient; andere mit --host und --port wählen.</translation>
    </message>
    <message>
        <source>There are no books of a server in {folder}. Nothing was made; name the server&apos;s folder with --data, or begin with “stockhand server init”.</source>
        <translation>In {folder} sind keine Bücher eines Servers. Nichts wurde angelegt; den Ordner des Servers mit --data nennen oder mit „stockhand server init“ beginnen.</translation>
    </message>
    <message>
        <source>A server is working with these books (connections: {count}). Nothing was changed; stop it, then restore.</source>
        <translation>Mit diesen Büchern arbeitet ein Server (Verbindungen: {count}). Nichts wurde geändert; halten Sie ihn an und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>{given} is no address or network. Nothing was started; write it like 10.0.0.1 or 10.0.0.0/24.</source>
        <translation>{given} ist keine Adresse und kein Netz. Nichts gestartet; etwa 10.0.0.1 oder 10.0.0.0/24 schreiben.</translation>
    </message>
    <message>
        <source>There is no site {code}. Nothing changed; the sites are: {sites}.</source>
        <translation>Einen Standort {code} gibt es nicht. Nichts geändert; die Standorte sind: {sites}.</translation>
    </message>
    <message>
        <source>There are several sites. Nothing changed; name one with --site: {sites}.</source>
        <translation>Es gibt mehrere Standorte. Nichts geändert; einen mit --site nennen: {sites}.</translation>
    </message>
    <message>
        <source>Nothing of the key {key} waits in quarantine. Nothing changed; list it again.</source>
        <translation>Unter dem Schlüssel {key} wartet nichts in Quarantäne. Nichts geändert; die Liste neu abrufen.</translation>
    </message>
    <message>
        <source>There is no device {device}. Nothing changed; “stockhand server devices” lists them.</source>
        <translation>Ein Gerät {device} gibt es nicht. Nichts geändert; „stockhand server devices“ listet sie auf.</translation>
    </message>
    <message>
        <source>{folder} follows no server. Nothing was changed; “stockhand enrol” makes it known to one.</source>
        <translation>{folder} folgt keinem Server. Nichts geändert; „stockhand enrol“ meldet den Ordner bei einem an.</translation>
    </message>
    <message>
        <source>The server does not answer ({why}). What was done here is kept ({waiting} waiting); try again later.</source>
        <translation>Der Server antwortet nicht ({why}). Was hier getan wurde, bleibt erhalten ({waiting} warten); später erneut versuchen.</translation>
    </message>
    <message>
        <source>The server cannot take it now: {why} What was done here is kept ({waiting} waiting).</source>
        <translation>Der Server kann es jetzt nicht annehmen: {why} Was hier getan wurde, bleibt erhalten ({waiting} warten).</translation>
    </message>
    <message>
        <source>Not everything has come back yet ({waiting} waiting). Nothing is lost; run it again.</source>
        <translation>Noch ist nicht alles zurückgekommen ({waiting} warten). Nichts ist verloren; noch einmal aufrufen.</translation>
    </message>
    <message>
        <source>{code} was given out twice, by acts that did not know of each other.</source>
        <translation>{code} wurde zweimal ausgegeben, von Vorgängen, die nichts voneinander wussten.</translation>
    </message>
    <message>
        <source>{code} was taken from {claimed}, when it was known to be at {known}.</source>
        <translation>{code} wurde aus {claimed} genommen; bekannt war es in {known}.</translation>
    </message>
    <message>
        <source>Only the server says whom it has heard. Nothing changed; go on with the next scan.</source>
        <translation>Nur der Server sagt, von wem er gehört hat. Nichts wurde geändert; mit dem nächsten Scan weitermachen.</translation>
    </message>
    <message>
        <source>This act is not known here. Nothing changed; open the list again.</source>
        <translation>Dieser Vorgang ist hier nicht bekannt. Nichts wurde geändert; die Liste neu öffnen.</translation>
    </message>
    <message>
        <source>This act is not held. Nothing changed; open the list again.</source>
        <translation>Dieser Vorgang ist nicht zurückgestellt. Nichts wurde geändert; die Liste neu öffnen.</translation>
    </message>
    <message>
        <source>It has been decided already what becomes of this act. Nothing changed; choose another.</source>
        <translation>Über diesen Vorgang ist schon entschieden. Nichts wurde geändert; einen anderen wählen.</translation>
    </message>
    <message>
        <source>This is itself a decision about a held act. Nothing changed; drop it, and decide about that act again.</source>
        <translation>Dies ist selbst eine Entscheidung über einen zurückgestellten Vorgang. Nichts wurde geändert; sie verwerfen und über den Vorgang neu entscheiden.</translation>
    </message>
    <message>
        <source>A held act is posted by itself. Nothing changed; post one act after the other.</source>
        <translation>Ein zurückgestellter Vorgang wird für sich gebucht. Nichts wurde geändert; einen nach dem anderen buchen.</translation>
    </message>
    <message>
        <source>The company&apos;s own book holds this act. Nothing changed; decide it for the company.</source>
        <translation>Diesen Vorgang hält das Buch der Firma zurück. Nichts wurde geändert; für die Firma darüber entscheiden.</translation>
    </message>
    <message>
        <source>This site holds the act, not the company. Nothing changed; decide it here.</source>
        <translation>Diesen Vorgang hält der Standort zurück, nicht die Firma. Nichts wurde geändert; hier darüber entscheiden.</translation>
    </message>
    <message>
        <source>Numbers are granted by a server alone. Nothing changed; connect to the server.</source>
        <translation>Nummern vergibt nur ein Server. Nichts geändert; mit dem Server verbinden.</translation>
    </message>
    <message>
        <source>The numbers {first} to {last} are granted already, or are not the site&apos;s. Nothing changed; grant others.</source>
        <translation>Die Nummern {first} bis {last} sind schon vergeben oder gehören nicht dem Standort. Nichts geändert; andere vergeben.</translation>
    </message>
    <message>
        <source>{tool} was not found. Nothing was changed; install PostgreSQL&apos;s client programs, or stockhand[server].</source>
        <translation>{tool} wurde nicht gefunden. Nichts wurde geändert; die Client-Programme von PostgreSQL oder stockhand[server] installieren.</translation>
    </message>
    <message>
        <source>{tool} failed ({why}). {kept}</source>
        <translation>{tool} ist gescheitert ({why}). {kept}</translation>
    </message>
    <message>
        <source>No backup was written.</source>
        <translation>Es wurde keine Sicherung geschrieben.</translation>
    </message>
    <message>
        <source>The database is as it was before.</source>
        <translation>Die Datenbank ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Nothing was changed; name a file that “server backup” has written.</source>
        <translation>{file} lässt sich nicht lesen. Nichts wurde geändert; eine Datei nennen, die „server backup“ geschrieben hat.</translation>
    </message>
    <message>
        <source>The server has no book of this site. Nothing changed; add the site first.</source>
        <translation>Der Server hat kein Buch dieses Standorts. Nichts geändert; erst den Standort anlegen.</translation>
    </message>
    <message>
        <source>The server&apos;s books are of version {found}, this program is for {wanted}. Nothing was changed; start the server anew.</source>
        <translation>Die Bücher des Servers haben Version {found}, dieses Programm ist für {wanted}. Nichts geändert; den Server neu starten.</translation>
    </message>
    <message>
        <source>This enrolment code is not good (any more). Nothing changed; ask a supervisor for a new one, it holds 15 minutes.</source>
        <translation>Dieser Anmeldecode gilt nicht (mehr). Nichts geändert; einen Vorgesetzten um einen neuen bitten, er gilt 15 Minuten.</translation>
    </message>
    <message>
        <source>This device is enrolled already, at another site. Nothing changed; remove its key, then enrol it anew.</source>
        <translation>Dieses Gerät ist schon angemeldet, an einem anderen Standort. Nichts geändert; seinen Schlüssel entfernen, dann neu anmelden.</translation>
    </message>
    <message>
        <source>The device&apos;s key could not be read. Nothing changed; enrol the device anew.</source>
        <translation>Der Schlüssel des Geräts ist nicht lesbar. Nichts geändert; das Gerät neu anmelden.</translation>
    </message>
    <message>
        <source>The server does not know this device&apos;s signature. Nothing changed; enrol the device anew.</source>
        <translation>Der Server kennt die Unterschrift dieses Geräts nicht. Nichts geändert; das Gerät neu anmelden.</translation>
    </message>
    <message>
        <source>The request brings no token that is good now. Nothing changed; get a new one, then ask again.</source>
        <translation>Die Anfrage bringt kein gültiges Token mit. Nichts geändert; ein neues holen, dann noch einmal fragen.</translation>
    </message>
    <message>
        <source>This device was revoked. It may hand over what it holds, and nothing else; call a supervisor.</source>
        <translation>Dieses Gerät wurde gesperrt. Es darf abgeben, was es hat, sonst nichts; einen Vorgesetzten rufen.</translation>
    </message>
    <message>
        <source>Acts before these are missing on the server. Nothing changed; send from number {expected} on.</source>
        <translation>Dem Server fehlen Vorgänge vor diesen. Nichts geändert; ab Nummer {expected} senden.</translation>
    </message>
    <message>
        <source>The acts name another device or site. Nothing changed; send this device&apos;s own.</source>
        <translation>Die Vorgänge nennen ein anderes Gerät oder einen anderen Standort. Nichts geändert; die eigenen dieses Geräts senden.</translation>
    </message>
    <message>
        <source>These acts were made by a newer app than the server is. Nothing changed; update the server first.</source>
        <translation>Diese Vorgänge stammen von einer neueren App als der Server. Nichts geändert; erst den Server aktualisieren.</translation>
    </message>
    <message>
        <source>This app is too old for the server&apos;s feed. Nothing changed; update the app.</source>
        <translation>Diese App ist zu alt für das, was der Server liefert. Nichts geändert; die App aktualisieren.</translation>
    </message>
    <message>
        <source>The request cannot be read ({why}). Nothing changed; update the app.</source>
        <translation>Die Anfrage ist nicht lesbar ({why}). Nichts geändert; die App aktualisieren.</translation>
    </message>
    <message>
        <source>This server has nothing at {path}. Nothing changed; look at the address; most have no path.</source>
        <translation>Unter {path} hat dieser Server nichts. Nichts wurde geändert; prüfen Sie die Adresse, meist hat sie keinen Pfad.</translation>
    </message>
    <message>
        <source>The request is larger than {most}. Nothing changed; send less at a time.</source>
        <translation>Die Anfrage ist größer als {most}. Nichts geändert; weniger auf einmal senden.</translation>
    </message>
    <message>
        <source>Too many requests in a minute. Nothing changed; wait {seconds} seconds.</source>
        <translation>Zu viele Anfragen in einer Minute. Nichts geändert; {seconds} Sekunden warten.</translation>
    </message>
    <message>
        <source>The request took too long to arrive. Nothing changed; send it again.</source>
        <translation>Die Anfrage kam zu langsam an. Nichts geändert; noch einmal senden.</translation>
    </message>
    <message>
        <source>The server cannot do this just now. Nothing was lost; ask again in a moment.</source>
        <translation>Der Server kann das gerade nicht. Nichts verloren; gleich noch einmal fragen.</translation>
    </message>
    <message>
        <source>There is no such device here. Nothing changed; look at the list of devices.</source>
        <translation>Ein solches Gerät gibt es hier nicht. Nichts geändert; in der Liste der Geräte nachsehen.</translation>
    </message>
    <message>
        <source>No book can take this act: it cannot be read. Nothing changed; do again what it says by hand, then drop it.</source>
        <translation>Kein Buch kann diesen Vorgang aufnehmen: Er ist nicht lesbar. Nichts geändert; von Hand nachholen, was er sagt, dann verwerfen.</translation>
    </message>
    <message>
        <source>There is no such act in quarantine, or it is settled. Nothing changed; look at the list again.</source>
        <translation>Dieser Vorgang ist nicht in Quarantäne oder schon erledigt. Nichts geändert; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>Badge and PIN do not fit. Nothing changed; try again.</source>
        <translation>Ausweis und PIN passen nicht. Nichts geändert; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Nothing changed; wait {minutes} minutes, or have the PIN reset.</source>
        <translation>Zu viele falsche PINs. Nichts geändert; {minutes} Minuten warten oder die PIN zurücksetzen lassen.</translation>
    </message>
    <message>
        <source>This file to begin from is not there any more. Nothing changed; ask which there is now.</source>
        <translation>Diese Anfangsdatei gibt es nicht mehr. Nichts geändert; fragen, welche es jetzt gibt.</translation>
    </message>
    <message>
        <source>This is not the picture that was named. Nothing changed; send it again.</source>
        <translation>Das ist nicht das genannte Bild. Nichts geändert; es noch einmal senden.</translation>
    </message>
    <message>
        <source>No photo of this site has this picture. Nothing changed; hand over the acts first.</source>
        <translation>Kein Foto dieses Standorts hat dieses Bild. Nichts geändert; erst die Vorgänge übergeben.</translation>
    </message>
    <message>
        <source>The server does not have this picture yet. Nothing changed; ask again later.</source>
        <translation>Der Server hat dieses Bild noch nicht. Nichts geändert; später noch einmal fragen.</translation>
    </message>
    <message>
        <source>The device has taken in more than the server has: {cursor}, here are {head}. Nothing changed; was a backup restored?</source>
        <translation>Das Gerät hat mehr aufgenommen, als der Server hat: {cursor}, hier sind {head}. Nichts geändert; wurde eine Sicherung eingespielt?</translation>
    </message>
    <message>
        <source>The embedded PostgreSQL is not installed. Nothing was started; install stockhand[server], or name a --database.</source>
        <translation>Das eingebaute PostgreSQL ist nicht installiert. Nichts gestartet; stockhand[server] installieren oder eine --database nennen.</translation>
    </message>
    <message>
        <source>The embedded PostgreSQL in {folder} did not start ({why}). Nothing was changed; choose another folder, or see its log.</source>
        <translation>Das eingebaute PostgreSQL in {folder} ist nicht gestartet ({why}). Nichts geändert; einen anderen Ordner wählen oder sein Protokoll ansehen.</translation>
    </message>
    <message>
        <source>The database could not be prepared ({why}). Nothing was changed; look at the address and at the rights of its user.</source>
        <translation>Die Datenbank konnte nicht vorbereitet werden ({why}). Nichts geändert; Adresse und Rechte des Benutzers prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s tables were made by a newer Stockhand (version {found}). Nothing was changed; update this server.</source>
        <translation>Die Tabellen des Servers stammen von einem neueren Stockhand (Version {found}). Nichts geändert; diesen Server aktualisieren.</translation>
    </message>
    <message>
        <source>There is a company in these books already. Nothing was changed; choose another folder or database.</source>
        <translation>In diesen Büchern gibt es schon eine Firma. Nichts geändert; einen anderen Ordner oder eine andere Datenbank wählen.</translation>
    </message>
    <message>
        <source>There is no company in these books yet. Nothing was changed; run “stockhand server init”, or add --demo.</source>
        <translation>In diesen Büchern gibt es noch keine Firma. Nichts geändert; „stockhand server init“ aufrufen oder --demo anfügen.</translation>
    </message>
    <message>
        <source>There is a place of the code {code} already. Nothing was changed; choose another code.</source>
        <translation>Einen Ort mit dem Code {code} gibt es schon. Nichts geändert; einen anderen Code wählen.</translation>
    </message>
    <message>
        <source>The key of this device is not here: its folder was copied, or {file} is gone. Nothing changed; enrol an empty folder.</source>
        <translation>Der Schlüssel dieses Geräts fehlt: Der Ordner wurde kopiert, oder {file} ist weg. Nichts geändert; einen leeren Ordner anmelden.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Nothing changed; restore it, or enrol an empty folder.</source>
        <translation>{file} ist nicht lesbar. Nichts geändert; wiederherstellen oder einen leeren Ordner anmelden.</translation>
    </message>
    <message>
        <source>The code is for site {site}, this device belongs to {wanted}. Nothing here was changed; ask for a code of that site.</source>
        <translation>Der Code ist für den Standort {site}, dieses Gerät gehört zu {wanted}. Hier wurde nichts geändert; einen Code dieses Standorts erbitten.</translation>
    </message>
    <message>
        <source>“{text}” is no address of a server. Nothing changed; give one such as https://stock.example.com and the code.</source>
        <translation>„{text}“ ist keine Adresse eines Servers. Nichts geändert; eine wie https://stock.example.com und den Code angeben.</translation>
    </message>
    <message>
        <source>There is no enrolment code. Nothing changed; ask a supervisor for one, and give it after the address.</source>
        <translation>Es fehlt der Code zum Anmelden. Nichts geändert; bei der Lagerleitung holen und nach der Adresse angeben.</translation>
    </message>
    <message>
        <source>This app is too old for the server: what is done here is sent, but nothing new arrives. Update the app.</source>
        <translation>Diese App ist zu alt für den Server: Was hier getan wird, geht hinaus, aber nichts Neues kommt an. Die App aktualisieren.</translation>
    </message>
    <message>
        <source>Acts of this device are in quarantine: {count}. A supervisor finds them on the server, and posts or drops them.</source>
        <translation>Buchungen dieses Geräts in Quarantäne: {count}. Die Lagerleitung findet sie auf dem Server und bucht oder verwirft sie.</translation>
    </message>
    <message>
        <source>{when} · {who} · undone</source>
        <translation>{when} · {who} · rückgängig gemacht</translation>
    </message>
    <message>
        <source>moved nothing · held, has no effect · on this device</source>
        <translation>nichts bewegt · zurückgehalten, ohne Wirkung · an: dieses Gerät</translation>
    </message>
    <message>
        <source>This device was revoked. What is done here is kept and goes into quarantine, where a supervisor finds it; nothing new arrives. To go on, scan a new enrolment code of this site here.</source>
        <translation>Dieses Gerät wurde gesperrt. Was hier getan wird, bleibt erhalten und geht in die Quarantäne, wo die Aufsicht es findet; Neues kommt nicht an. Um weiterzumachen, hier einen neuen Anmeldecode dieses Standorts scannen.</translation>
    </message>
    <message>
        <source>This app is newer than the server: what others do arrives, but what is done here waits, and is kept, until the server is updated. Update the server.</source>
        <translation>Diese App ist neuer als der Server: Was andere tun, kommt an, aber was hier getan wird, wartet und bleibt erhalten, bis der Server aktualisiert ist. Den Server aktualisieren.</translation>
    </message>
    <message>
        <source>The server does not know this device. What is done here is kept and is handed over later. To go on, scan a new enrolment code of this site here.</source>
        <translation>Der Server kennt dieses Gerät nicht. Was hier getan wird, bleibt erhalten und wird später übergeben. Um weiterzumachen, hier einen neuen Anmeldecode dieses Standorts scannen.</translation>
    </message>
    <message>
        <source>The books of this device differ from the server&apos;s and could not be put right. Call for help; nothing is lost.</source>
        <translation>Die Bücher dieses Geräts weichen von denen des Servers ab und ließen sich nicht richten. Hilfe holen; nichts ist verloren.</translation>
    </message>
    <message>
        <source>This device does not trust the certificate of the server ({why}). What is done here is kept and waits. Look at the clock of this device; if it is right, the server needs a valid certificate.</source>
        <translation>Dieses Gerät vertraut dem Zertifikat des Servers nicht ({why}). Was hier getan wird, bleibt erhalten und wartet. Die Uhr dieses Geräts ansehen; geht sie richtig, braucht der Server ein gültiges Zertifikat.</translation>
    </message>
    <message>
        <source>The server did not take what was sent: {why} What is done here is kept; call for help.</source>
        <translation>Der Server nahm nicht an, was gesendet wurde: {why} Was hier getan wird, bleibt erhalten; Hilfe holen.</translation>
    </message>
    <message>
        <source>The sync has a fault inside the app; it goes on trying. What is done here is kept; call for help.</source>
        <translation>Der Abgleich hat einen Fehler in der App; er versucht es weiter. Was hier getan wird, bleibt erhalten; Hilfe holen.</translation>
    </message>
    <message>
        <source>You have counted {place} yourself. Nothing was approved; someone else has to approve it.</source>
        <translation>{place} haben Sie selbst gezählt. Nichts wurde freigegeben; jemand anderes muss es freigeben.</translation>
    </message>
    <message>
        <source>The sync could not be started ({why}). What is done here is kept; call for help.</source>
        <translation>Der Abgleich ließ sich nicht starten ({why}). Was hier getan wird, bleibt erhalten; Hilfe holen.</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>Neues Gerät</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Anmeldecode des Geräts scannen</translation>
    </message>
    <message>
        <source>A supervisor shows it on another device or on the server. Or type the address of the server.</source>
        <translation>Die Aufsicht zeigt ihn an einem anderen Gerät oder am Server. Oder die Adresse des Servers tippen.</translation>
    </message>
    <message>
        <source>Scan or type the enrolment code</source>
        <translation>Anmeldecode scannen oder tippen</translation>
    </message>
    <message>
        <source>Scan the QR code, or type the server&apos;s address</source>
        <translation>QR-Code scannen oder die Adresse des Servers tippen</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>Server {server}</source>
        <translation>Server {server}</translation>
    </message>
    <message>
        <source>Ask a supervisor for an enrolment code</source>
        <translation>Die Aufsicht um einen Anmeldecode bitten</translation>
    </message>
    <message>
        <source>On a device that works: touch the sync state at the top right, then Devices, then New code.</source>
        <translation>An einem Gerät, das läuft: oben rechts den Abgleich berühren, dann Geräte, dann Neuer Code.</translation>
    </message>
    <message>
        <source>Hold this device&apos;s scanner or camera to the QR code</source>
        <translation>Scanner oder Kamera dieses Geräts auf den QR-Code halten</translation>
    </message>
    <message>
        <source>Without a scanner: type the address of the server, then the code.</source>
        <translation>Ohne Scanner: erst die Adresse des Servers tippen, dann den Code.</translation>
    </message>
    <message>
        <source>The warehouse loads, then you sign in</source>
        <translation>Das Lager wird geladen, dann melden Sie sich an</translation>
    </message>
    <message>
        <source>A large one takes some minutes. From then on it works without a network as well.</source>
        <translation>Ein großes dauert einige Minuten. Danach geht es auch ohne Netz.</translation>
    </message>
    <message>
        <source>A warehouse without a server?</source>
        <translation>Ein Lager ohne Server?</translation>
    </message>
    <message>
        <source>Close this and run “stockhand init” for {folder}.</source>
        <translation>Dies schließen und „stockhand init“ für {folder} ausführen.</translation>
    </message>
    <message>
        <source>Making this device known …</source>
        <translation>Das Gerät wird bekannt gemacht …</translation>
    </message>
    <message>
        <source>The server prepares the warehouse …</source>
        <translation>Der Server stellt das Lager bereit …</translation>
    </message>
    <message>
        <source>Loading the warehouse …</source>
        <translation>Das Lager wird geladen …</translation>
    </message>
    <message>
        <source>Unpacking and checking …</source>
        <translation>Auspacken und Prüfen …</translation>
    </message>
    <message>
        <source>{done} of {total} MB. It goes on where it broke off, should the network fail.</source>
        <translation>{done} von {total} MB. Fällt das Netz aus, geht es danach dort weiter.</translation>
    </message>
    <message>
        <source>This device belongs to site {site}</source>
        <translation>Dieses Gerät gehört zum Standort {site}</translation>
    </message>
    <message>
        <source>The warehouse is loaded. Scan your badge to begin.</source>
        <translation>Das Lager ist geladen. Ausweis scannen, um zu beginnen.</translation>
    </message>
    <message>
        <source>“{text}” is neither an enrolment code nor an address. Nothing changed; scan the QR code, or type the address.</source>
        <translation>„{text}“ ist weder Anmeldecode noch Adresse. Nichts geändert; den QR-Code scannen oder die Adresse tippen.</translation>
    </message>
    <message>
        <source>This device is being set up. Nothing changed; wait until it is done.</source>
        <translation>Das Gerät wird eingerichtet. Nichts geändert; warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>{server} does not answer. Nothing changed; check address and network, then try again. ({why})</source>
        <translation>{server} antwortet nicht. Nichts geändert; Adresse und Netz prüfen, dann noch einmal versuchen. ({why})</translation>
    </message>
    <message>
        <source>The server says: {why}</source>
        <translation>Der Server sagt: {why}</translation>
    </message>
    <message>
        <source>The device is known, but its warehouse did not arrive. Nothing is lost; try again, it goes on from there. ({why})</source>
        <translation>Das Gerät ist bekannt, aber sein Lager kam nicht an. Nichts ist verloren; noch einmal versuchen, es geht dort weiter. ({why})</translation>
    </message>
    <message>
        <source>The folder of this device cannot be written ({why}). Nothing is lost; make room or allow it, then try again.</source>
        <translation>In den Ordner des Geräts lässt sich nicht schreiben ({why}). Nichts ist verloren; Platz schaffen oder erlauben, dann noch einmal.</translation>
    </message>
    <message>
        <source>That did not work yet</source>
        <translation>Das hat noch nicht geklappt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Anderer Code</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Choose what holds from now on</source>
        <translation>Wählen, was von nun an gilt</translation>
    </message>
    <message>
        <source>The company&apos;s rules hold at every site that has none of its own.</source>
        <translation>Die Regeln der Firma gelten an jedem Standort, der keine eigenen hat.</translation>
    </message>
    <message>
        <source>In the whole company</source>
        <translation>In der ganzen Firma</translation>
    </message>
    <message>
        <source>At this site</source>
        <translation>An diesem Standort</translation>
    </message>
    <message>
        <source>as in the whole company</source>
        <translation>wie in der ganzen Firma</translation>
    </message>
    <message>
        <source>{rule} (nobody has settled it)</source>
        <translation>{rule} (von niemandem festgelegt)</translation>
    </message>
    <message>
        <source>Settled. {scope}: {rule}</source>
        <translation>Festgelegt. {scope}: {rule}</translation>
    </message>
    <message>
        <source>This holds already. Nothing changed; choose another rule, or go back.</source>
        <translation>Das gilt schon. Nichts wurde geändert; eine andere Regel wählen oder zurückgehen.</translation>
    </message>
    <message>
        <source>{rule}</source>
        <translation>{rule}</translation>
    </message>
    <message>
        <source>Rules are chosen, not scanned. Nothing changed; touch what is to hold, or go back.</source>
        <translation>Regeln werden gewählt, nicht gescannt. Nichts wurde geändert; antippen, was gelten soll, oder zurückgehen.</translation>
    </message>
    <message>
        <source>nobody approves their own count</source>
        <translation>niemand genehmigt die eigene Zählung</translation>
    </message>
    <message>
        <source>who has counted may approve it</source>
        <translation>wer gezählt hat, darf auch genehmigen</translation>
    </message>
    <message>
        <source>stock is worth its average price</source>
        <translation>Bestand gilt mit seinem Durchschnittspreis</translation>
    </message>
    <message>
        <source>stock is worth what its latest deliveries have cost</source>
        <translation>Bestand gilt mit dem, was seine letzten Lieferungen gekostet haben</translation>
    </message>
    <message>
        <source>{folder} follows a server, whose books are filled there. Nothing changed; use “stockhand server import”.</source>
        <translation>{folder} folgt einem Server, dessen Bücher dort gefüllt werden. Nichts wurde geändert; nehmen Sie „stockhand server import“.</translation>
    </message>
    <message>
        <source>The ledger could not work with this act. It has no effect; do again what really happened, then drop it.</source>
        <translation>Das Buch konnte mit dieser Buchung nicht arbeiten. Sie hat keine Wirkung; neu buchen, was wirklich geschah, und sie dann verwerfen.</translation>
    </message>
    <message>
        <source>It would come to more than this system counts. Nothing changed; look at what was booked of it before.</source>
        <translation>Es würde mehr, als dieses System zählt. Nichts geändert; nachsehen, was davon vorher gebucht wurde.</translation>
    </message>
    <message>
        <source>This unit is not known here. Nothing changed; open the discrepancy again.</source>
        <translation>Diese Einheit ist hier nicht bekannt. Nichts geändert; die Abweichung noch einmal öffnen.</translation>
    </message>
    <message>
        <source>{code} is no single unit, so its code stays. Nothing changed; choose a unit.</source>
        <translation>{code} ist keine einzelne Einheit, ihr Code bleibt also. Nichts geändert; eine Einheit wählen.</translation>
    </message>
    <message>
        <source>{code} has been given another code meanwhile. Nothing changed; look at it again.</source>
        <translation>{code} hat inzwischen einen anderen Code bekommen. Nichts geändert; noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>{code} bears this code already. Nothing changed; scan or make a new one.</source>
        <translation>{code} trägt diesen Code schon. Nichts geändert; einen neuen scannen oder erzeugen.</translation>
    </message>
    <message>
        <source>{code} names something else already. Nothing changed; scan or make another code.</source>
        <translation>{code} bezeichnet schon etwas anderes. Nichts geändert; einen anderen Code scannen oder erzeugen.</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Vendor&apos;s part number</source>
        <translation>Teilenummer des Lieferanten</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>The item stays. Take the code out of use here and make it new at the other item.</source>
        <translation>Der Artikel bleibt. Nehmen Sie den Code hier außer Gebrauch und legen Sie ihn beim anderen Artikel neu an.</translation>
    </message>
    <message>
        <source>This is no GTIN: its check digit does not fit. Scan it, or choose another kind of code.</source>
        <translation>Das ist keine GTIN: Die Prüfziffer passt nicht. Scannen Sie sie oder wählen Sie eine andere Art von Code.</translation>
    </message>
    <message>
        <source>A pack holds more than one. Leave it empty where the code names the item alone.</source>
        <translation>Eine Packung enthält mehr als eins. Lassen Sie es leer, wenn der Code nur den Artikel nennt.</translation>
    </message>
    <message>
        <source>Codes and packs</source>
        <translation>Codes und Packungen</translation>
    </message>
    <message>
        <source>Scan it from the pack or the carton.</source>
        <translation>Scannen Sie ihn von der Packung oder dem Karton.</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Art des Codes</translation>
    </message>
    <message>
        <source>Quantity in one pack</source>
        <translation>Menge in einer Packung</translation>
    </message>
    <message>
        <source>Such as 12 for a case; empty where the code names the item alone.</source>
        <translation>Etwa 12 für einen Karton; leer, wenn der Code nur den Artikel nennt.</translation>
    </message>
    <message>
        <source>Short, and not given twice. Lists and files name it by this.</source>
        <translation>Kurz und nur einmal vergeben. Listen und Dateien nennen ihn.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Generated numbers</source>
        <translation>Erzeugte Nummern</translation>
    </message>
    <message>
        <source>Such as P-{:06d}: the number stands in the braces, with zeros up to six digits.</source>
        <translation>Etwa P-{:06d}: In den Klammern steht die Nummer, mit Nullen bis zu sechs Stellen.</translation>
    </message>
    <message>
        <source>The first is {code}</source>
        <translation>Die erste ist {code}</translation>
    </message>
    <message>
        <source>Container types</source>
        <translation>Behältertypen</translation>
    </message>
    <message>
        <source>Container type</source>
        <translation>Behältertyp</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>A higher rank holds lower ones. It stays once there is a container of the type.</source>
        <translation>Ein höherer Rang nimmt niedrigere auf. Er bleibt, sobald es einen Behälter des Typs gibt.</translation>
    </message>
    <message>
        <source>Holds one item alone</source>
        <translation>Nur ein Artikel darin</translation>
    </message>
    <message>
        <source>May mix custodies</source>
        <translation>Obhut darf gemischt sein</translation>
    </message>
    <message>
        <source>May mix projects</source>
        <translation>Projekte dürfen gemischt sein</translation>
    </message>
    <message>
        <source>Pattern of its numbers</source>
        <translation>Muster seiner Nummern</translation>
    </message>
    <message>
        <source>How stock of it is kept</source>
        <translation>Wie der Bestand geführt wird</translation>
    </message>
    <message>
        <source>Levels and price</source>
        <translation>Grenzen und Preis</translation>
    </message>
    <message>
        <source>Links and notes</source>
        <translation>Verweise und Notizen</translation>
    </message>
    <message>
        <source>Item settings: serial numbers</source>
        <translation>Artikeleinstellungen: Seriennummern</translation>
    </message>
    <message>
        <source>It stays once the item has been moved.</source>
        <translation>Es bleibt, sobald der Artikel bewegt wurde.</translation>
    </message>
    <message>
        <source>The maximum is below the minimum. Correct one of the two.</source>
        <translation>Das Maximum liegt unter dem Minimum. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Only what is kept by quantity can track serials beside it.</source>
        <translation>Nur was nach Menge geführt wird, kann daneben Seriennummern haben.</translation>
    </message>
    <message>
        <source>An item cannot take its own place. Choose another one.</source>
        <translation>Ein Artikel kann nicht an seine eigene Stelle treten. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Only units with serial numbers are assets: of an item kept by quantity or by serial number.</source>
        <translation>Nur Einheiten mit Seriennummer sind Anlagegüter: von Artikeln, die nach Menge oder nach Seriennummer geführt werden.</translation>
    </message>
    <message>
        <source>A unit with a serial number is whole: it has no decimals.</source>
        <translation>Eine Einheit mit Seriennummer ist ganz: Sie hat keine Nachkommastellen.</translation>
    </message>
    <message>
        <source>There is stock of {code}: {amount}. Nothing changed; name what it is superseded by, or use it up or count it out first.</source>
        <translation>Von {code} ist noch Bestand da: {amount}. Nichts geändert; nennen Sie den Nachfolger, oder brauchen Sie ihn erst auf oder zählen Sie ihn aus.</translation>
    </message>
    <message>
        <source>GTINs, part numbers, other names, what a case holds</source>
        <translation>GTINs, Teilenummern, andere Namen, Inhalt eines Kartons</translation>
    </message>
    <message>
        <source>What belongs to one of it</source>
        <translation>Was zu einem davon gehört</translation>
    </message>
    <message>
        <source>Every unit with its number: status, location, customer, warranty</source>
        <translation>Jede Einheit mit ihrer Nummer: Status, Ort, Kunde, Garantie</translation>
    </message>
    <message>
        <source>By storeroom and bin, with what there shall be</source>
        <translation>Nach Lagerraum und Fach, mit dem, was da sein soll</translation>
    </message>
    <message>
        <source>Merge with another item</source>
        <translation>Mit anderem Artikel zusammenführen</translation>
    </message>
    <message>
        <source>Where two are one thing: codes and stock of the one become the other&apos;s</source>
        <translation>Wo zwei dasselbe sind: Codes und Bestand des einen gehen auf den anderen über</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Gives the tolerance of its counts.</source>
        <translation>Gibt die Toleranz seiner Zählungen vor.</translation>
    </message>
    <message>
        <source>Equipment kit</source>
        <translation>Gerätesatz</translation>
    </message>
    <message>
        <source>Never in stock itself: its parts are received and issued in its place.</source>
        <translation>Selbst nie im Bestand: An seiner Stelle werden seine Teile vereinnahmt und ausgegeben.</translation>
    </message>
    <message>
        <source>Device that holds parts</source>
        <translation>Gerät, das Teile enthält</translation>
    </message>
    <message>
        <source>Its units are assembled, and each is a place for its parts.</source>
        <translation>Seine Einheiten werden zusammengebaut, und jede ist ein Platz für ihre Teile.</translation>
    </message>
    <message>
        <source>Asset item</source>
        <translation>Anlagegut</translation>
    </message>
    <message>
        <source>Each unit has a serial number and a tag; lists show it where assets are included.</source>
        <translation>Jede Einheit hat Seriennummer und Anlagennummer; Listen zeigen sie, wo Anlagegüter eingeschlossen sind.</translation>
    </message>
    <message>
        <source>Tracked by</source>
        <translation>Geführt nach</translation>
    </message>
    <message>
        <source>Maintenance orders</source>
        <translation>Wartungsaufträge</translation>
    </message>
    <message>
        <source>Unit worked on</source>
        <translation>Bearbeitetes Stück</translation>
    </message>
    <message>
        <source>Things used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Reservierungen</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Mengeneinheit</translation>
    </message>
    <message>
        <source>Reserved for</source>
        <translation>Reserviert für</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reserved by</source>
        <translation>Reserviert von</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Default location</source>
        <translation>Stammplatz</translation>
    </message>
    <message>
        <source>Where neither recipient nor template names another.</source>
        <translation>Wenn weder Empfänger noch Vorlage einen anderen nennen.</translation>
    </message>
    <message>
        <source>Price of one unit</source>
        <translation>Preis einer Einheit</translation>
    </message>
    <message>
        <source>Track serials</source>
        <translation>Seriennummern führen</translation>
    </message>
    <message>
        <source>Single units get a serial beside the quantity. Switched off, they stay hidden.</source>
        <translation>Einzelne Einheiten erhalten neben der Menge eine Seriennummer. Ausgeschaltet bleiben sie verborgen.</translation>
    </message>
    <message>
        <source>Warranty in months</source>
        <translation>Garantie in Monaten</translation>
    </message>
    <message>
        <source>Pattern of its serial numbers</source>
        <translation>Muster seiner Seriennummern</translation>
    </message>
    <message>
        <source>Pattern of its asset tags</source>
        <translation>Muster seiner Inventarnummern</translation>
    </message>
    <message>
        <source>Entry of the master list</source>
        <translation>Eintrag der Stammliste</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>The item that is used in its place from now on.</source>
        <translation>Der Artikel, der von nun an an seiner Stelle verwendet wird.</translation>
    </message>
    <message>
        <source>Tolerance of counts</source>
        <translation>Toleranz bei Zählungen</translation>
    </message>
    <message>
        <source>Item classes</source>
        <translation>Artikelklassen</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Artikelklasse</translation>
    </message>
    <message>
        <source>With the tolerances of their counts</source>
        <translation>Mit den Toleranzen ihrer Zählungen</translation>
    </message>
    <message>
        <source>Difference up to, in per cent</source>
        <translation>Differenz bis zu, in Prozent</translation>
    </message>
    <message>
        <source>A difference within both limits is approved by itself; 0 and 0 is none.</source>
        <translation>Eine Differenz in beiden Grenzen wird von selbst genehmigt; 0 und 0 heißt keine.</translation>
    </message>
    <message>
        <source>Difference up to, in value</source>
        <translation>Differenz bis zu, im Wert</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>{kind}: {code}</source>
        <translation>{kind}: {code}</translation>
    </message>
    <message>
        <source>{kind}: {code} (besides: {more})</source>
        <translation>{kind}: {code} (außerdem: {more})</translation>
    </message>
    <message>
        <source>The rule does not fit this code.</source>
        <translation>Die Regel passt nicht auf diesen Code.</translation>
    </message>
    <message>
        <source>Label rules</source>
        <translation>Etikettenregeln</translation>
    </message>
    <message>
        <source>Label rule</source>
        <translation>Etikettenregel</translation>
    </message>
    <message>
        <source>How this site reads its own labels</source>
        <translation>Wie dieser Standort seine eigenen Etiketten liest</translation>
    </message>
    <message>
        <source>The first rule that fits a code counts.</source>
        <translation>Die erste Regel, die auf einen Code passt, gilt.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression with (?P&lt;code&gt;…) around the code, such as LOC:(?P&lt;code&gt;.+)</source>
        <translation>Ein regulärer Ausdruck mit (?P&lt;code&gt;…) um den Code, etwa LOC:(?P&lt;code&gt;.+)</translation>
    </message>
    <message>
        <source>What the code is</source>
        <translation>Was der Code ist</translation>
    </message>
    <message>
        <source>Of the item</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>Where such labels belong to one item alone.</source>
        <translation>Wenn solche Etiketten nur zu einem Artikel gehören.</translation>
    </message>
    <message>
        <source>Code to try</source>
        <translation>Code zum Ausprobieren</translation>
    </message>
    <message>
        <source>Scan a label: what the rule makes of it is said here, before it is saved.</source>
        <translation>Scannen Sie ein Etikett: Hier steht vor dem Speichern, was die Regel daraus macht.</translation>
    </message>
    <message>
        <source>This place is of another site. Choose one of this site.</source>
        <translation>Dieser Platz gehört zu einem anderen Standort. Wählen Sie einen von hier.</translation>
    </message>
    <message>
        <source>A location cannot stand in itself. Choose another one.</source>
        <translation>Ein Platz kann nicht in sich selbst stehen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>As it stands on its label, such as A01-S02.</source>
        <translation>Wie er auf dem Etikett steht, etwa A01-S02.</translation>
    </message>
    <message>
        <source>An area only groups; stock under quarantine or repair is not available.</source>
        <translation>Ein Bereich fasst nur zusammen; Bestand in Quarantäne oder Reparatur ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Scan or choose the area above it, or the site.</source>
        <translation>Scannen oder wählen Sie den Bereich darüber oder den Standort.</translation>
    </message>
    <message>
        <source>A blocked location takes nothing in.</source>
        <translation>Ein gesperrter Platz nimmt nichts auf.</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Wem er gehört</translation>
    </message>
    <message>
        <source>Of a vehicle or an office: what stands in it is in this custody.</source>
        <translation>Bei Fahrzeug oder Büro: Was darin steht, ist in dieser Obhut.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Offered for</source>
        <translation>Angeboten beim</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Isolating</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Releasing</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Rejecting at receipt</source>
        <translation>Ablehnen im Wareneingang</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Rückgängigmachen</translation>
    </message>
    <message>
        <source>Reporting spillage</source>
        <translation>Schaden melden</translation>
    </message>
    <message>
        <source>Returning to a vendor</source>
        <translation>Rückgabe an den Lieferanten</translation>
    </message>
    <message>
        <source>Choose at least one act for which the reason is offered.</source>
        <translation>Wählen Sie mindestens eine Tätigkeit, für die der Grund angeboten wird.</translation>
    </message>
    <message>
        <source>Reason codes</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Reason code</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ordering for them</source>
        <translation>Bestellen für sie</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>{code} still has stock in custody. Nothing changed; have it returned or handed over first.</source>
        <translation>{code} hat noch Bestand in Obhut. Nichts geändert; lassen Sie ihn erst zurückgeben oder übergeben.</translation>
    </message>
    <message>
        <source>People and offices answerable for stock</source>
        <translation>Personen und Büros, die für Bestand verantwortlich sind</translation>
    </message>
    <message>
        <source>What they have more or less of than their template says</source>
        <translation>Wovon sie mehr oder weniger haben, als die Vorlage sagt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Scan the badge where the recipient is a person; leave it empty for an office.</source>
        <translation>Scannen Sie den Ausweis, wenn es eine Person ist; für ein Büro bleibt es leer.</translation>
    </message>
    <message>
        <source>The vehicle, office or shelf of what they are answerable for.</source>
        <translation>Fahrzeug, Büro oder Regal dessen, wofür sie verantwortlich sind.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Who is ordered from for them, before what the items say.</source>
        <translation>Bei wem für sie bestellt wird, vor dem, was bei den Artikeln steht.</translation>
    </message>
    <message>
        <source>The code of a site stays: everything in it is known by it.</source>
        <translation>Der Code eines Standorts bleibt: Alles darin ist über ihn bekannt.</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Dieser Standort</translation>
    </message>
    <message>
        <source>The app itself works with this status, so its code stays.</source>
        <translation>Die App selbst arbeitet mit diesem Status, darum bleibt sein Code.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The app itself works with the status {code}. Nothing changed; it stays in use.</source>
        <translation>Die App arbeitet selbst mit dem Status {code}. Nichts geändert; er bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>What is available counts as available.</source>
        <translation>Was verfügbar ist, zählt als verfügbar.</translation>
    </message>
    <message>
        <source>Counts as available</source>
        <translation>Gilt als verfügbar</translation>
    </message>
    <message>
        <source>Stock that is not available is not offered for taking.</source>
        <translation>Was nicht verfügbar ist, wird nicht zur Entnahme angeboten.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Lagerkraft</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Techniker</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>You cannot take administration from yourself. Have another administrator do it.</source>
        <translation>Sie können sich die Verwaltung nicht selbst nehmen. Lassen Sie es jemand anderen mit dieser Rolle tun.</translation>
    </message>
    <message>
        <source>You cannot take yourself out of use. Nothing changed; have another administrator do it.</source>
        <translation>Sie können sich nicht selbst außer Gebrauch nehmen. Nichts geändert; lassen Sie das jemand anderen mit Verwaltungsrecht tun.</translation>
    </message>
    <message>
        <source>Scan the badge here, or type what stands on it.</source>
        <translation>Scannen Sie hier den Ausweis oder geben Sie ein, was darauf steht.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>4 to 12 digits. Left empty, a supervisor gives one at the first sign-in.</source>
        <translation>4 bis 12 Ziffern. Bleibt sie leer, vergibt die Leitung sie bei der ersten Anmeldung.</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>Neue PIN noch einmal</translation>
    </message>
    <message>
        <source>How they are reached</source>
        <translation>Wie sie zu erreichen sind</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>As a file in a folder</source>
        <translation>Als Datei in einen Ordner</translation>
    </message>
    <message>
        <source>To a web address</source>
        <translation>An eine Web-Adresse</translation>
    </message>
    <message>
        <source>This is no e-mail address. Type one such as orders@vendor.example.</source>
        <translation>Das ist keine E-Mail-Adresse. Geben Sie eine ein, etwa orders@vendor.example.</translation>
    </message>
    <message>
        <source>Orders cannot be sent there without an address. Fill it in, or choose “Printed”.</source>
        <translation>Ohne Adresse gehen keine Bestellungen dorthin. Füllen Sie sie aus, oder wählen Sie „Gedruckt“.</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>What it supplies</source>
        <translation>Was er liefert</translation>
    </message>
    <message>
        <source>Items with part number, price, days to deliver and packs</source>
        <translation>Artikel mit Teilenummer, Preis, Liefertagen und Packungen</translation>
    </message>
    <message>
        <source>Our number there</source>
        <translation>Unsere Nummer dort</translation>
    </message>
    <message>
        <source>What vendors supply</source>
        <translation>Was Lieferanten liefern</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>Tage bis zur Lieferung</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Orders are sent</source>
        <translation>Bestellungen gehen</translation>
    </message>
    <message>
        <source>To this address</source>
        <translation>An diese Adresse</translation>
    </message>
    <message>
        <source>The folder, or the address that takes them; empty where they are printed.</source>
        <translation>Der Ordner oder die Adresse, die sie annimmt; leer, wenn sie gedruckt werden.</translation>
    </message>
    <message>
        <source>What do you want to look at or change?</source>
        <translation>Was möchten Sie ansehen oder ändern?</translation>
    </message>
    <message>
        <source>Scan or choose one</source>
        <translation>Scannen oder wählen Sie</translation>
    </message>
    <message>
        <source>{kind}: scan or choose one</source>
        <translation>{kind}: scannen oder wählen</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”. Nothing changed; search for a shorter piece of it.</source>
        <translation>Nichts heißt „{text}“. Nichts wurde geändert; suchen Sie nach einem kürzeren Stück.</translation>
    </message>
    <message>
        <source>{kind}: new</source>
        <translation>{kind}: neu</translation>
    </message>
    <message>
        <source>{kind}: change</source>
        <translation>{kind}: ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A new one that begins like this one</source>
        <translation>Ein neuer Eintrag, der wie dieser beginnt</translation>
    </message>
    <message>
        <source>Built-in ones</source>
        <translation>Mitgelieferte</translation>
    </message>
    <message>
        <source>Choose one to look at or copy</source>
        <translation>Eine zum Ansehen oder Kopieren wählen</translation>
    </message>
    <message>
        <source>It comes with the app and stays as it is. Copy it to have one of your own.</source>
        <translation>Sie kommt mit der App und bleibt, wie sie ist. Kopieren, um eine eigene zu haben.</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>It is offered nowhere any more; its history stays</source>
        <translation>Er wird nirgends mehr angeboten; sein Verlauf bleibt</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>Wieder in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Wer was wann geändert hat</translation>
    </message>
    <message>
        <source>History: {kind} {code}</source>
        <translation>Verlauf: {kind} {code}</translation>
    </message>
    <message>
        <source>The history is written, lines: {count}</source>
        <translation>Der Verlauf ist geschrieben, Zeilen: {count}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Label of {code}</source>
        <translation>Etikett von {code}</translation>
    </message>
    <message>
        <source>A scan fills the field you are in. What you type is kept; it holds once you save.</source>
        <translation>Ein Scan füllt das Feld, in dem Sie sind. Eingegebenes bleibt erhalten; es gilt, sobald Sie speichern.</translation>
    </message>
    <message>
        <source>Copied from {code}. Give it a code of its own.</source>
        <translation>Kopiert von {code}. Geben Sie einen eigenen Code ein.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Made and saved</source>
        <translation>Angelegt und gespeichert</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Außer Gebrauch genommen</translation>
    </message>
    <message>
        <source>Taken back into use</source>
        <translation>Wieder in Gebrauch genommen</translation>
    </message>
    <message>
        <source>Nothing was changed, so nothing was saved.</source>
        <translation>Nichts wurde geändert, darum wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Left without saving. The record is as it was.</source>
        <translation>Verlassen, ohne zu speichern. Der Eintrag ist, wie er war.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet. Save it, or go back once more to drop it.</source>
        <translation>Das Eingegebene ist noch nicht gespeichert. Speichern Sie, oder gehen Sie noch einmal zurück, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>Not saved: {count} of the fields need a look. Correct what is marked, then save again.</source>
        <translation>Nicht gespeichert: {count} Felder sind zu prüfen. Berichtigen Sie das Markierte und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Not saved: {label} needs a look. Correct it, then save again.</source>
        <translation>Nicht gespeichert: {label} ist zu prüfen. Berichtigen Sie es und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>{label} filled in</source>
        <translation>{label} ausgefüllt</translation>
    </message>
    <message>
        <source>{label} is typed or chosen, not scanned. Nothing changed; go to another field, then scan.</source>
        <translation>{label} wird getippt oder gewählt, nicht gescannt. Nichts wurde geändert; gehen Sie in ein anderes Feld und scannen Sie dann.</translation>
    </message>
    <message>
        <source>{label} cannot be changed. Nothing changed.</source>
        <translation>{label} lässt sich nicht ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This record is not known here any more. Nothing changed; choose another one.</source>
        <translation>Diesen Eintrag gibt es hier nicht mehr. Nichts wurde geändert; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Your role may not change {kind}. Nothing changed; ask someone whose role allows it.</source>
        <translation>Ihre Rolle darf {kind} nicht ändern. Nichts wurde geändert; fragen Sie jemanden, dessen Rolle es erlaubt.</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Typed, not shown</source>
        <translation>Eingegeben, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Set; leave it empty to keep it</source>
        <translation>Gesetzt; leer lassen, um sie zu behalten</translation>
    </message>
    <message>
        <source>This is needed. Fill it in.</source>
        <translation>Das wird gebraucht. Füllen Sie es aus.</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Wählen Sie Ja oder Nein.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>There is a sign in it that cannot be printed. Type it again.</source>
        <translation>Darin ist ein Zeichen, das sich nicht drucken lässt. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Type one such as 12.50.</source>
        <translation>„{text}“ ist kein Betrag. Geben Sie einen ein, etwa 12,50.</translation>
    </message>
    <message>
        <source>{text} has more than two decimals. Type it with two, such as 12.50.</source>
        <translation>{text} hat mehr als zwei Nachkommastellen. Geben Sie es mit zweien ein, etwa 12,50.</translation>
    </message>
    <message>
        <source>{text} is larger than this system counts. Type a smaller one.</source>
        <translation>{text} ist größer, als dieses System zählt. Geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type it as 2028-12-31 or 31.12.2028.</source>
        <translation>„{text}“ ist kein Datum. Geben Sie es als 31.12.2028 oder 2028-12-31 ein.</translation>
    </message>
    <message>
        <source>“{text}” can be read as two dates: which number is the month is not clear. Type it as 2028-12-31 or 31.12.2028.</source>
        <translation>„{text}“ lässt sich als zwei Daten lesen: Welche Zahl der Monat ist, ist nicht klar. Als 2028-12-31 oder 31.12.2028 eingeben.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number. Type digits alone.</source>
        <translation>„{text}“ ist keine ganze Zahl. Geben Sie nur Ziffern ein.</translation>
    </message>
    <message>
        <source>It must be from {least} to {most}.</source>
        <translation>Es muss von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>“{text}” is not a quantity. Type a number such as 12 or 2.5.</source>
        <translation>„{text}“ ist keine Menge. Geben Sie eine Zahl ein, etwa 12 oder 2,5.</translation>
    </message>
    <message>
        <source>{text} has more decimals than allowed here ({decimals}). Type it with fewer.</source>
        <translation>{text} hat mehr Nachkommastellen, als hier gehen ({decimals}). Geben Sie es mit weniger ein.</translation>
    </message>
    <message>
        <source>{code} is out of use. Choose another, or take it back into use first.</source>
        <translation>{code} ist außer Gebrauch. Wählen Sie etwas anderes, oder nehmen Sie es zuerst wieder in Gebrauch.</translation>
    </message>
    <message>
        <source>There is no “{code}”. Scan it, or find it in the list.</source>
        <translation>„{code}“ gibt es nicht. Scannen Sie es, oder suchen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>Several are known by “{code}”. Find it in the list.</source>
        <translation>„{code}“ heißen mehrere. Suchen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>{code} is there already. Type another, or change that one.</source>
        <translation>{code} gibt es schon. Geben Sie etwas anderes ein, oder ändern Sie jenen Eintrag.</translation>
    </message>
    <message>
        <source>{code} is there already, out of use. Take that one back into use, or type another.</source>
        <translation>{code} gibt es schon, außer Gebrauch. Nehmen Sie ihn wieder in Gebrauch, oder geben Sie etwas anderes ein.</translation>
    </message>
    <message>
        <source>There is such a line already. Choose another, or change that one.</source>
        <translation>Eine solche Zeile gibt es schon. Wählen Sie etwas anderes oder ändern Sie jene.</translation>
    </message>
    <message>
        <source>There is such a line, out of use. Take that one back into use, or choose another.</source>
        <translation>Eine solche Zeile gibt es, außer Gebrauch. Nehmen Sie sie wieder in Gebrauch oder wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Someone else has changed this to “{value}” meanwhile. Save again to have yours instead.</source>
        <translation>Jemand anders hat dies inzwischen auf „{value}“ geändert. Speichern Sie noch einmal, damit Ihres gilt.</translation>
    </message>
    <message>
        <source>Not saved yet: someone else has changed the same meanwhile. Look at what is marked.</source>
        <translation>Noch nicht gespeichert: Jemand anders hat dasselbe inzwischen geändert. Sehen Sie das Markierte an.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits. Type another one.</source>
        <translation>Eine PIN hat 4 bis 12 Ziffern. Geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>This PIN is easily guessed. Type another one.</source>
        <translation>Diese PIN ist leicht zu erraten. Geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>Die beiden sind nicht gleich. Geben Sie beide neu ein.</translation>
    </message>
    <message>
        <source>Type the new PIN in the field before this one first.</source>
        <translation>Geben Sie die neue PIN zuerst im Feld davor ein.</translation>
    </message>
    <message>
        <source>{label}: {before} → {after}</source>
        <translation>{label}: {before} → {after}</translation>
    </message>
    <message>
        <source>{label}: changed</source>
        <translation>{label}: geändert</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Before this, nothing is known here</source>
        <translation>Was davor war, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>{time}, {who}</source>
        <translation>{time}, {who}</translation>
    </message>
    <message>
        <source>{time}, {who} ({note})</source>
        <translation>{time}, {who} ({note})</translation>
    </message>
    <message>
        <source>set up or imported</source>
        <translation>eingerichtet oder importiert</translation>
    </message>
    <message>
        <source>Nothing has been changed since it was made</source>
        <translation>Seit dem Anlegen wurde nichts geändert</translation>
    </message>
    <message>
        <source>{code} · {name}</source>
        <translation>{code} · {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Asking {server} to take this device back …</source>
        <translation>{server} wird gebeten, dieses Gerät wieder aufzunehmen …</translation>
    </message>
    <message>
        <source>{server} knows this device again. What was done here meanwhile is kept and is handed over now; go on working.</source>
        <translation>{server} kennt dieses Gerät wieder. Was hier inzwischen getan wurde, ist da und wird jetzt übergeben; einfach weiterarbeiten.</translation>
    </message>
    <message>
        <source>This code is for {other}, this device belongs to {server}. Nothing changed; scan a code of {server}.</source>
        <translation>Dieser Code ist für {other}, dieses Gerät gehört zu {server}. Nichts geändert; einen Code von {server} scannen.</translation>
    </message>
    <message>
        <source>The server did not take this device back. It says: {why}</source>
        <translation>Der Server hat dieses Gerät nicht wieder aufgenommen. Er sagt: {why}</translation>
    </message>
    <message>
        <source>{server} does not answer ({why}). Nothing changed; look at the network, then scan the code again.</source>
        <translation>{server} antwortet nicht ({why}). Nichts geändert; nach dem Netz sehen, dann den Code noch einmal scannen.</translation>
    </message>
    <message>
        <source>{label} (needed)</source>
        <translation>{label} (nötig)</translation>
    </message>
    <message>
        <source>Find in the list: {label}</source>
        <translation>In der Liste suchen: {label}</translation>
    </message>
    <message>
        <source>{code} would come to cost more than this system counts. Nothing changed; look at its price and its quantity.</source>
        <translation>{code} würde mehr kosten, als dieses System zählt. Nichts wurde geändert; prüfen Sie Preis und Menge.</translation>
    </message>
    <message>
        <source>This delivery is not known here. Nothing changed; open the list again.</source>
        <translation>Diese Lieferung ist hier nicht bekannt. Nichts wurde geändert; öffnen Sie die Liste erneut.</translation>
    </message>
    <message>
        <source>There is nothing in stock whose price could be corrected. Nothing changed; choose a delivery.</source>
        <translation>Es ist nichts im Bestand, dessen Preis berichtigt werden könnte. Nichts wurde geändert; wählen Sie eine Lieferung.</translation>
    </message>
    <message>
        <source>A price must be zero or more, and no more than this system counts. Nothing changed; enter it again.</source>
        <translation>Ein Preis muss null oder mehr sein und nicht mehr, als dieses System zählt. Nichts wurde geändert; geben Sie ihn erneut ein.</translation>
    </message>
    <message>
        <source>What it cost has been corrected meanwhile. Nothing changed; look at it again.</source>
        <translation>Was es gekostet hat, wurde inzwischen berichtigt. Nichts wurde geändert; sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>Under warranty</source>
        <translation>In Garantie</translation>
    </message>
    <message>
        <source>Warranty expired</source>
        <translation>Garantie abgelaufen</translation>
    </message>
    <message>
        <source>No warranty</source>
        <translation>Keine Garantie</translation>
    </message>
    <message>
        <source>This unit is not known here. Nothing changed; scan it again.</source>
        <translation>Diese Einheit ist hier nicht bekannt. Nichts wurde geändert; scannen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{code} is no single unit, so nothing is said of it. Nothing changed; choose a unit.</source>
        <translation>{code} ist keine einzelne Einheit und bekommt keine Angaben. Nichts wurde geändert; wählen Sie eine Einheit.</translation>
    </message>
    <message>
        <source>Somebody has changed this of {code} meanwhile. Nothing changed; look at it again.</source>
        <translation>Jemand hat diese Angabe zu {code} inzwischen geändert. Nichts wurde geändert; sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>The warranty of {code} needs a date such as 2028-12-31. Nothing changed; correct it.</source>
        <translation>Die Garantie von {code} braucht ein Datum wie 2028-12-31. Nichts wurde geändert; berichtigen Sie es.</translation>
    </message>
    <message>
        <source>The customer named for {code} is not known here. Nothing changed; choose one of the list.</source>
        <translation>Der Kunde zu {code} ist hier nicht bekannt. Nichts wurde geändert; wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>Nothing called “{field}” can be said of a unit. Nothing changed; update the app.</source>
        <translation>Eine Angabe „{field}“ gibt es zu Einheiten nicht. Nichts wurde geändert; bringen Sie die App auf den neuen Stand.</translation>
    </message>
    <message>
        <source>The notes on {code} are longer than {most} characters. Nothing changed; write less.</source>
        <translation>Die Notizen zu {code} sind länger als {most} Zeichen. Nichts wurde geändert; schreiben Sie weniger.</translation>
    </message>
    <message>
        <source>{code} offers what is in somebody else&apos;s custody. Nothing changed; let them offer it, or ask a supervisor.</source>
        <translation>{code} bietet an, was in fremder Obhut ist. Nichts geändert; lassen Sie es die Person selbst anbieten oder fragen Sie einen Leiter.</translation>
    </message>
    <message>
        <source>{code} is offered to somebody else. Nothing changed; they accept or reject it, or a supervisor does.</source>
        <translation>{code} ist jemand anderem angeboten. Nichts geändert; diese Person nimmt an oder lehnt ab, oder ein Leiter.</translation>
    </message>
    <message>
        <source>{code} was offered by somebody else. Nothing changed; whoever gives cancels it, or a supervisor does.</source>
        <translation>{code} hat jemand anderes angeboten. Nichts geändert; wer gibt, zieht es zurück, oder ein Leiter.</translation>
    </message>
    <message>
        <source>What {code} is about stays as it was written. Nothing changed; make a new one.</source>
        <translation>Worum es in {code} geht, bleibt, wie es geschrieben wurde. Nichts geändert; legen Sie ein neues an.</translation>
    </message>
    <message>
        <source>This line belongs to no paper that is open. Nothing changed; open the paper again.</source>
        <translation>Diese Zeile gehört zu keinem offenen Beleg. Nichts geändert; öffnen Sie den Beleg neu.</translation>
    </message>
    <message>
        <source>More of {code} is accepted than was offered. Nothing changed; accept what was offered.</source>
        <translation>Von {code} wird mehr angenommen als angeboten. Nichts geändert; nehmen Sie an, was angeboten wurde.</translation>
    </message>
    <message>
        <source>{code} is a report for somebody else. Nothing changed; a supervisor files it for them.</source>
        <translation>{code} ist ein Bericht für jemand anderen. Nichts geändert; ein Leiter legt ihn an.</translation>
    </message>
    <message>
        <source>{code} is looked at and closed by a supervisor. Nothing changed; ask one.</source>
        <translation>{code} wird von einem Leiter geprüft und abgeschlossen. Nichts geändert; fragen Sie einen.</translation>
    </message>
    <message>
        <source>A kit cannot be a part of itself. Choose another item.</source>
        <translation>Ein Set kann kein Teil von sich selbst sein. Wählen Sie einen anderen Artikel.</translation>
    </message>
    <message>
        <source>{code} is a kit itself. Name its parts here one by one.</source>
        <translation>{code} ist selbst ein Set. Nennen Sie hier seine Teile einzeln.</translation>
    </message>
    <message>
        <source>At least something of it belongs to one kit. Type how much.</source>
        <translation>Etwas davon muss zu einem Set gehören. Tippen Sie, wie viel.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Kit or device</source>
        <translation>Set oder Gerät</translation>
    </message>
    <message>
        <source>It stays. Take this line out of use, and make a new one for another.</source>
        <translation>Das bleibt. Nehmen Sie diese Zeile außer Gebrauch und machen Sie für anderes eine neue.</translation>
    </message>
    <message>
        <source>Master list of equipment</source>
        <translation>Stammliste der Ausrüstung</translation>
    </message>
    <message>
        <source>What your own items are linked to</source>
        <translation>Womit eigene Artikel verknüpft werden</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>More than the template</source>
        <translation>Mehr als die Vorlage</translation>
    </message>
    <message>
        <source>Fewer than the template</source>
        <translation>Weniger als die Vorlage</translation>
    </message>
    <message>
        <source>Level of a recipient</source>
        <translation>Bestandsziel eines Empfängers</translation>
    </message>
    <message>
        <source>They have</source>
        <translation>Sie haben</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>Um wie viel</translation>
    </message>
    <message>
        <source>Replenished by itself</source>
        <translation>Wird von selbst nachgefüllt</translation>
    </message>
    <message>
        <source>Switched off, replenishment leaves this item alone for this recipient.</source>
        <translation>Ausgeschaltet lässt das Nachfüllen diesen Artikel bei diesem Empfänger aus.</translation>
    </message>
    <message>
        <source>Inventory templates</source>
        <translation>Bestandsvorlagen</translation>
    </message>
    <message>
        <source>What recipients shall have, for replenishment</source>
        <translation>Was Empfänger haben sollen, zum Nachfüllen</translation>
    </message>
    <message>
        <source>Base level, minimum and vendor of each item</source>
        <translation>Grundbestand, Mindestbestand und Lieferant je Artikel</translation>
    </message>
    <message>
        <source>Asked where neither the recipient nor the line of the item names another.</source>
        <translation>Wird gefragt, wo weder Empfänger noch Zeile des Artikels einen anderen nennt.</translation>
    </message>
    <message>
        <source>The minimum is above the base level. Correct one of the two.</source>
        <translation>Der Mindestbestand liegt über dem Grundbestand. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Item of a template</source>
        <translation>Artikel einer Vorlage</translation>
    </message>
    <message>
        <source>What a recipient has after replenishment, but for their own adjustment.</source>
        <translation>Was ein Empfänger nach dem Nachfüllen hat, von eigenen Abweichungen abgesehen.</translation>
    </message>
    <message>
        <source>While there is as much nothing is ordered; empty: as much as the base.</source>
        <translation>Solange so viel da ist, wird nichts bestellt; leer: so viel wie der Grundbestand.</translation>
    </message>
    <message>
        <source>Item of a vendor</source>
        <translation>Artikel eines Lieferanten</translation>
    </message>
    <message>
        <source>Scan it from the vendor&apos;s label, or type it; it stands on the order.</source>
        <translation>Vom Etikett des Lieferanten scannen oder tippen; sie steht auf der Bestellung.</translation>
    </message>
    <message>
        <source>Empty where it is as for all that the vendor supplies.</source>
        <translation>Leer, wo es wie für alles von diesem Lieferanten ist.</translation>
    </message>
    <message>
        <source>Orders are rounded up to whole packs; empty where any quantity will do.</source>
        <translation>Bestellungen werden auf ganze Packungen aufgerundet; leer, wo jede Menge geht.</translation>
    </message>
    <message>
        <source>Of several vendors of an item the one with the lowest number is asked first.</source>
        <translation>Von mehreren Lieferanten eines Artikels wird der mit der kleinsten Zahl zuerst gefragt.</translation>
    </message>
    <message>
        <source>Scan the device</source>
        <translation>Das Gerät scannen</translation>
    </message>
    <message>
        <source>{code} is a unit of {item}, which holds no parts. Nothing changed; scan a device, or mark the item as a device in the catalogue.</source>
        <translation>{code} ist ein Stück von {item}, das keine Teile aufnimmt. Nichts geändert; ein Gerät scannen oder den Artikel im Katalog als Gerät kennzeichnen.</translation>
    </message>
    <message>
        <source>{code} is not in stock: {place}. Nothing changed; return the device first.</source>
        <translation>{code} ist nicht im Bestand: {place}. Nichts geändert; das Gerät zuerst zurücknehmen.</translation>
    </message>
    <message>
        <source>{code} was never received. Nothing changed; receive the device first.</source>
        <translation>{code} ist nie eingegangen. Nichts geändert; das Gerät zuerst vereinnahmen.</translation>
    </message>
    <message>
        <source>{number} · {description} · at {place}</source>
        <translation>{number} · {description} · auf {place}</translation>
    </message>
    <message>
        <source>{code}: scan the next part</source>
        <translation>{code}: das nächste Teil scannen</translation>
    </message>
    <message>
        <source>{code} is complete; scan another part, or finish</source>
        <translation>{code} ist vollständig; noch ein Teil scannen oder abschließen</translation>
    </message>
    <message>
        <source>{code}: scan or touch the part you take out</source>
        <translation>{code}: das Teil, das Sie ausbauen, scannen oder berühren</translation>
    </message>
    <message>
        <source>Scan the next part, or the bin they go to</source>
        <translation>Das nächste Teil scannen oder den Platz, auf den sie kommen</translation>
    </message>
    <message>
        <source>Scan the bin that all parts of {code} go to</source>
        <translation>Den Platz scannen, auf den alle Teile von {code} kommen</translation>
    </message>
    <message>
        <source>{description} · {fitted} of {needed} fitted</source>
        <translation>{description} · {fitted} von {needed} eingebaut</translation>
    </message>
    <message>
        <source>{description} · {fitted} fitted, not in the bill of parts</source>
        <translation>{description} · {fitted} eingebaut, nicht in der Stückliste</translation>
    </message>
    <message>
        <source>{description} · {fitted} fitted, {needed} by the bill of parts</source>
        <translation>{description} · {fitted} eingebaut, laut Stückliste {needed}</translation>
    </message>
    <message>
        <source>No bill of parts yet: whatever you scan is fitted</source>
        <translation>Noch keine Stückliste: was Sie scannen, wird eingebaut</translation>
    </message>
    <message>
        <source>{what} fitted in {device}</source>
        <translation>{what} in {device} eingebaut</translation>
    </message>
    <message>
        <source>{what} fitted; {device} is complete</source>
        <translation>{what} eingebaut; {device} ist vollständig</translation>
    </message>
    <message>
        <source>{what} fitted in {device}, which is more than its bill of parts names</source>
        <translation>{what} in {device} eingebaut, mehr als die Stückliste nennt</translation>
    </message>
    <message>
        <source>{code} is not in the bill of parts of {device}. Not fitted yet; scan {code} again to fit it all the same.</source>
        <translation>{code} steht nicht in der Stückliste von {device}. Noch nicht eingebaut; {code} noch einmal scannen, um es trotzdem einzubauen.</translation>
    </message>
    <message>
        <source>{device} has all the {item} that its bill of parts names. Not fitted yet; scan {code} again to fit it all the same.</source>
        <translation>{device} hat schon alles von {item}, was die Stückliste nennt. Noch nicht eingebaut; {code} noch einmal scannen, um es trotzdem einzubauen.</translation>
    </message>
    <message>
        <source>{code} cannot be a part of itself. Nothing changed; scan a part.</source>
        <translation>{code} kann kein Teil von sich selbst sein. Nichts geändert; ein Teil scannen.</translation>
    </message>
    <message>
        <source>There is no {code} that is not in it already. Nothing changed; scan another part.</source>
        <translation>Es gibt kein {code}, das nicht schon darin ist. Nichts geändert; ein anderes Teil scannen.</translation>
    </message>
    <message>
        <source>No container stands in a device, and {code} is one. Nothing changed; scan the parts in it.</source>
        <translation>In einem Gerät steht kein Behälter, und {code} ist einer. Nichts geändert; die Teile darin scannen.</translation>
    </message>
    <message>
        <source>There is no {code} in it. Nothing changed; scan a part that is in the device.</source>
        <translation>{code} ist nicht darin. Nichts geändert; ein Teil scannen, das im Gerät ist.</translation>
    </message>
    <message>
        <source>Take parts out</source>
        <translation>Teile ausbauen</translation>
    </message>
    <message>
        <source>Take all parts out</source>
        <translation>Alle Teile ausbauen</translation>
    </message>
    <message>
        <source>There are no parts in {code}. Nothing changed; scan parts to fit them.</source>
        <translation>In {code} sind keine Teile. Nichts geändert; Teile scannen, um sie einzubauen.</translation>
    </message>
    <message>
        <source>No part is in your hand. Nothing changed; scan a part of the device first.</source>
        <translation>Sie haben kein Teil in der Hand. Nichts geändert; zuerst ein Teil des Geräts scannen.</translation>
    </message>
    <message>
        <source>{code} is what they are taken out of. Nothing changed; scan a bin.</source>
        <translation>Aus {code} werden sie ausgebaut. Nichts geändert; einen Platz scannen.</translation>
    </message>
    <message>
        <source>{count} parts of {device} now at {place}</source>
        <translation>{count} Teile von {device} jetzt auf {place}</translation>
    </message>
    <message>
        <source>{what} taken out of {device}, now at {place}</source>
        <translation>{what} aus {device} ausgebaut, jetzt auf {place}</translation>
    </message>
    <message>
        <source>{device} still lacks {count} kinds of parts. Press again to leave it like this.</source>
        <translation>{device} fehlen noch {count} Arten von Teilen. Noch einmal drücken, um es so zu lassen.</translation>
    </message>
    <message>
        <source>Parts in it</source>
        <translation>Teile darin</translation>
    </message>
    <message>
        <source>Fit or take out parts</source>
        <translation>Teile ein- oder ausbauen</translation>
    </message>
    <message>
        <source>Scan what you hand over, or choose a transfer</source>
        <translation>Scannen, was übergeben wird, oder eine Übergabe wählen</translation>
    </message>
    <message>
        <source>No transfer waits for you or is on its way from you</source>
        <translation>Keine Übergabe wartet auf Sie oder ist von Ihnen unterwegs</translation>
    </message>
    <message>
        <source>Offer equipment to somebody</source>
        <translation>Jemandem etwas übergeben</translation>
    </message>
    <message>
        <source>{state}: from {source} to {target}, lines: {count}</source>
        <translation>{state}: von {source} an {target}, Zeilen: {count}</translation>
    </message>
    <message>
        <source>the warehouse</source>
        <translation>dem Lager</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesandt</translation>
    </message>
    <message>
        <source>Waiting for the receiver</source>
        <translation>Wartet auf den Empfänger</translation>
    </message>
    <message>
        <source>On its way to the other site</source>
        <translation>Unterwegs zum anderen Standort</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>Zum Teil angenommen</translation>
    </message>
    <message>
        <source>To be taken back</source>
        <translation>Zurückzunehmen</translation>
    </message>
    <message>
        <source>Scan what you hand over</source>
        <translation>Scannen, was übergeben wird</translation>
    </message>
    <message>
        <source>To {target}; it stays where it is until they accept</source>
        <translation>An {target}; es bleibt, wo es ist, bis angenommen wird</translation>
    </message>
    <message>
        <source>To {target} at another site; it leaves this site as you send it</source>
        <translation>An {target} an einem anderen Standort; mit dem Absenden verlässt es diesen Standort</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Absenden</translation>
    </message>
    <message>
        <source>To somebody else</source>
        <translation>An jemand anderen</translation>
    </message>
    <message>
        <source>{number}: offered to {target}. Stock stays until they accept.</source>
        <translation>{number}: {target} angeboten. Der Bestand bleibt, bis angenommen wird.</translation>
    </message>
    <message>
        <source>{number}: sent to {target}. It is in transit until they accept.</source>
        <translation>{number}: an {target} gesandt. Unterwegs, bis angenommen wird.</translation>
    </message>
    <message>
        <source>There is no {code} that you may hand over together with this. Nothing changed; scan what is in your own custody.</source>
        <translation>Es gibt kein {code}, das Sie zusammen hiermit übergeben dürfen. Nichts geändert; scannen Sie, was in Ihrer Obhut ist.</translation>
    </message>
    <message>
        <source>{name} has it already. Nothing changed; choose whom it goes to.</source>
        <translation>{name} hat es schon. Nichts geändert; wählen Sie, an wen es geht.</translation>
    </message>
    <message>
        <source>{code} is offered already in {number}. Nothing changed; cancel that first, or scan another.</source>
        <translation>{code} ist schon in {number} angeboten. Nichts geändert; ziehen Sie das erst zurück oder scannen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>A container cannot be sent to another site as one. Nothing changed; scan the units in it.</source>
        <translation>Ein Behälter kann nicht im Ganzen an einen anderen Standort gehen. Nichts geändert; scannen Sie die Einheiten darin.</translation>
    </message>
    <message>
        <source>Scan what you have received, or accept all of it</source>
        <translation>Scannen, was angekommen ist, oder alles annehmen</translation>
    </message>
    <message>
        <source>Scan the place where it goes</source>
        <translation>Den Platz scannen, an den es kommt</translation>
    </message>
    <message>
        <source>Choose why it is rejected</source>
        <translation>Wählen, warum abgelehnt wird</translation>
    </message>
    <message>
        <source>Type why it is rejected</source>
        <translation>Tippen, warum abgelehnt wird</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>Choose a report, or begin one</source>
        <translation>Einen Bericht wählen oder einen beginnen</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Kein Bericht ist offen</translation>
    </message>
    <message>
        <source>Report what is faulty, broken or lost</source>
        <translation>Defektes, Zerbrochenes oder Verlorenes melden</translation>
    </message>
    <message>
        <source>Report for somebody else</source>
        <translation>Für jemand anderen melden</translation>
    </message>
    <message>
        <source>{state}: of {recipient}, lines: {count}</source>
        <translation>{state}: von {recipient}, Zeilen: {count}</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Scan the badge of whoever it was with, type a piece of the name, or choose</source>
        <translation>Ausweis dessen scannen, bei dem es war, ein Stück des Namens tippen oder wählen</translation>
    </message>
    <message>
        <source>Scan what is faulty, broken or lost</source>
        <translation>Scannen, was defekt, zerbrochen oder verloren ist</translation>
    </message>
    <message>
        <source>Out of the on-hand of {recipient}</source>
        <translation>Aus dem Bestand von {recipient}</translation>
    </message>
    <message>
        <source>Choose what is the matter with {code}</source>
        <translation>Wählen, was mit {code} ist</translation>
    </message>
    <message>
        <source>Say what {code} looks like, or leave it</source>
        <translation>Sagen, wie {code} aussieht, oder weglassen</translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <translation>Nichts hinzuzufügen</translation>
    </message>
    <message>
        <source>{what} is on the report</source>
        <translation>{what} steht im Bericht</translation>
    </message>
    <message>
        <source>{description} · {reason}</source>
        <translation>{description} · {reason}</translation>
    </message>
    <message>
        <source>{description} · {reason} · {condition}</source>
        <translation>{description} · {reason} · {condition}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>File the report</source>
        <translation>Bericht einreichen</translation>
    </message>
    <message>
        <source>{number} is filed. It is out of the on-hand of {recipient}.</source>
        <translation>{number} ist eingereicht. Es ist aus dem Bestand von {recipient}.</translation>
    </message>
    <message>
        <source>Added to {number}. It is out of the on-hand of {recipient}.</source>
        <translation>Zu {number} hinzugefügt. Es ist aus dem Bestand von {recipient}.</translation>
    </message>
    <message>
        <source>A container is not reported as one. Nothing changed; scan the units in it.</source>
        <translation>Ein Behälter wird nicht im Ganzen gemeldet. Nichts geändert; scannen Sie die Einheiten darin.</translation>
    </message>
    <message>
        <source>{count} on this report and not filed. Press again to leave them where they were.</source>
        <translation>{count} in diesem Bericht und nicht eingereicht. Noch einmal drücken, um sie zu lassen, wo sie waren.</translation>
    </message>
    <message>
        <source>this report</source>
        <translation>diesem Bericht</translation>
    </message>
    <message>
        <source>A photo of this report</source>
        <translation>Ein Foto dieses Berichts</translation>
    </message>
    <message>
        <source>The photo will be filed with the report. Photos: {count}</source>
        <translation>Das Foto wird mit dem Bericht eingereicht. Fotos: {count}</translation>
    </message>
    <message>
        <source>The photo is off the report again</source>
        <translation>Das Foto ist wieder vom Bericht genommen</translation>
    </message>
    <message>
        <source>Photos that are not filed: {count}. Press again to let them go.</source>
        <translation>Fotos, die nicht eingereicht sind: {count}. Noch einmal drücken, um sie zu verwerfen.</translation>
    </message>
    <message>
        <source>{said} Photos with it: {count}.</source>
        <translation>{said} Fotos dabei: {count}.</translation>
    </message>
    <message>
        <source>Touch each line, then close the report</source>
        <translation>Jede Zeile berühren, dann den Bericht abschließen</translation>
    </message>
    <message>
        <source>Lock it</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>All of it back to the vendor</source>
        <translation>Alles zurück an den Lieferanten</translation>
    </message>
    <message>
        <source>{number}: how it stands</source>
        <translation>{number}: wie es steht</translation>
    </message>
    <message>
        <source>There is no {code} in the custody that this report is about. Nothing changed; scan another.</source>
        <translation>Es gibt kein {code} in der Obhut, um die es in diesem Bericht geht. Nichts geändert; scannen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>You are no inventory recipient, so nothing is in your custody. Nothing changed; a supervisor files it.</source>
        <translation>Sie sind kein Empfänger, also ist nichts in Ihrer Obhut. Nichts geändert; ein Leiter legt den Bericht an.</translation>
    </message>
    <message>
        <source>Add to this report</source>
        <translation>Zu diesem Bericht hinzufügen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>{number} is locked. Nothing is added to it any more.</source>
        <translation>{number} ist gesperrt. Nichts kommt mehr hinzu.</translation>
    </message>
    <message>
        <source>{number} is open again.</source>
        <translation>{number} ist wieder offen.</translation>
    </message>
    <message>
        <source>All of it is scrap</source>
        <translation>Alles ist Schrott</translation>
    </message>
    <message>
        <source>All of it is lost</source>
        <translation>Alles ist verloren</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>is scrap</source>
        <translation>ist Schrott</translation>
    </message>
    <message>
        <source>is lost</source>
        <translation>ist verloren</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>abgeschrieben</translation>
    </message>
    <message>
        <source>goes back to the vendor</source>
        <translation>geht an den Lieferanten zurück</translation>
    </message>
    <message>
        <source>{line} · {outcome}</source>
        <translation>{line} · {outcome}</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht abschließen</translation>
    </message>
    <message>
        <source>{code} has no outcome yet. Nothing changed; touch it to say what becomes of it.</source>
        <translation>{code} hat noch kein Ergebnis. Nichts geändert; berühren Sie es, um zu sagen, was daraus wird.</translation>
    </message>
    <message>
        <source>Choose a return, or begin one</source>
        <translation>Eine Rücksendung wählen oder eine beginnen</translation>
    </message>
    <message>
        <source>No return is open</source>
        <translation>Keine Rücksendung ist offen</translation>
    </message>
    <message>
        <source>Return something to its vendor</source>
        <translation>Etwas an den Lieferanten zurückgeben</translation>
    </message>
    <message>
        <source>{state}: to {vendor}, lines: {count}</source>
        <translation>{state}: an {vendor}, Zeilen: {count}</translation>
    </message>
    <message>
        <source>{state}: to {vendor}, from {spillage}, lines: {count}</source>
        <translation>{state}: an {vendor}, aus {spillage}, Zeilen: {count}</translation>
    </message>
    <message>
        <source>To be shipped</source>
        <translation>Zu versenden</translation>
    </message>
    <message>
        <source>At the vendor</source>
        <translation>Beim Lieferanten</translation>
    </message>
    <message>
        <source>Choose the vendor it goes back to</source>
        <translation>Den Lieferanten wählen, an den es zurückgeht</translation>
    </message>
    <message>
        <source>There is no vendor yet. Nothing changed; add one in the catalogue first.</source>
        <translation>Es gibt noch keinen Lieferanten. Nichts geändert; legen Sie zuerst einen im Katalog an.</translation>
    </message>
    <message>
        <source>Scan what goes back to the vendor</source>
        <translation>Scannen, was an den Lieferanten zurückgeht</translation>
    </message>
    <message>
        <source>To {vendor}</source>
        <translation>An {vendor}</translation>
    </message>
    <message>
        <source>There is no {code} in stock to return. Nothing changed; scan something else.</source>
        <translation>Es gibt kein {code} im Bestand, das zurückgehen könnte. Nichts geändert; scannen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>A container is not returned as one. Nothing changed; scan the units in it.</source>
        <translation>Ein Behälter geht nicht im Ganzen zurück. Nichts geändert; scannen Sie die Einheiten darin.</translation>
    </message>
    <message>
        <source>Ship it</source>
        <translation>Versenden</translation>
    </message>
    <message>
        <source>Type the vendor&apos;s number for it</source>
        <translation>Nummer des Lieferanten dafür tippen</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>Ohne Nummer</translation>
    </message>
    <message>
        <source>{number} is shipped to {vendor}. It has left the stock.</source>
        <translation>{number} ist an {vendor} versandt. Es hat den Bestand verlassen.</translation>
    </message>
    <message>
        <source>Touch a line to say what the vendor has done</source>
        <translation>Eine Zeile berühren, um zu sagen, was der Lieferant getan hat</translation>
    </message>
    <message>
        <source>{stands} · their number {reference}</source>
        <translation>{stands} · deren Nummer {reference}</translation>
    </message>
    <message>
        <source>Print the return slip</source>
        <translation>Rücksendeschein drucken</translation>
    </message>
    <message>
        <source>Return slip of {number}.</source>
        <translation>Rücksendeschein von {number}.</translation>
    </message>
    <message>
        <source>It does not go back …</source>
        <translation>Geht nicht zurück …</translation>
    </message>
    <message>
        <source>{number} is cancelled: what becomes of its units?</source>
        <translation>{number} wird storniert: was wird aus den Stücken?</translation>
    </message>
    <message>
        <source>They are scrap</source>
        <translation>Sie sind Schrott</translation>
    </message>
    <message>
        <source>They are lost</source>
        <translation>Sie sind verloren</translation>
    </message>
    <message>
        <source>{number} is cancelled, its units are written off.</source>
        <translation>{number} ist storniert, die Stücke sind ausgebucht.</translation>
    </message>
    <message>
        <source>{code}: what has the vendor done?</source>
        <translation>{code}: Was hat der Lieferant getan?</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Refused, and not sent back</source>
        <translation>Abgelehnt und nicht zurückgesandt</translation>
    </message>
    <message>
        <source>waits for the vendor</source>
        <translation>wartet auf den Lieferanten</translation>
    </message>
    <message>
        <source>credited: {amount}</source>
        <translation>gutgeschrieben: {amount}</translation>
    </message>
    <message>
        <source>replaced by {code}</source>
        <translation>ersetzt durch {code}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{description} · {outcome}</source>
        <translation>{description} · {outcome}</translation>
    </message>
    <message>
        <source>Only for a part of them …</source>
        <translation>Nur für einen Teil davon …</translation>
    </message>
    <message>
        <source>The rest waits, for another outcome</source>
        <translation>Der Rest wartet auf ein anderes Ergebnis</translation>
    </message>
    <message>
        <source>Type for how much of {code} it holds</source>
        <translation>Eingeben, für wie viel von {code} es gilt</translation>
    </message>
    <message>
        <source>It is about {amount}</source>
        <translation>Es geht um {amount}</translation>
    </message>
    <message>
        <source>Only {most} of it wait for the vendor. Nothing changed; type what this outcome is for.</source>
        <translation>Nur {most} davon warten auf den Lieferanten. Nichts geändert; eingeben, wofür dieses Ergebnis gilt.</translation>
    </message>
    <message>
        <source>{what}, worth {amount}</source>
        <translation>{what}, Wert {amount}</translation>
    </message>
    <message>
        <source>It is worth something else …</source>
        <translation>Der Wert ist ein anderer …</translation>
    </message>
    <message>
        <source>Type what all of {code} that came is worth</source>
        <translation>Eingeben, was alles von {code}, das kam, wert ist</translation>
    </message>
    <message>
        <source>Type the amount credited for {code}</source>
        <translation>Den für {code} gutgeschriebenen Betrag tippen</translation>
    </message>
    <message>
        <source>Scan the serial number that came in place of {code}</source>
        <translation>Die Seriennummer scannen, die statt {code} kam</translation>
    </message>
    <message>
        <source>Scan the bin it goes to</source>
        <translation>Das Fach scannen, in das es kommt</translation>
    </message>
    <message>
        <source>{code} is no serial number of a new unit. Nothing changed; scan the label of what came.</source>
        <translation>{code} ist keine Seriennummer einer neuen Einheit. Nichts geändert; scannen Sie das Etikett dessen, was kam.</translation>
    </message>
    <message>
        <source>{code} is in stock already. Nothing changed; scan the label of what came.</source>
        <translation>{code} ist schon im Bestand. Nichts geändert; scannen Sie das Etikett dessen, was kam.</translation>
    </message>
    <message>
        <source>{place} takes no stock. Nothing changed; scan another bin.</source>
        <translation>{place} nimmt keinen Bestand auf. Nichts geändert; scannen Sie ein anderes Fach.</translation>
    </message>
    <message>
        <source>{code}: {outcome}.</source>
        <translation>{code}: {outcome}.</translation>
    </message>
    <message>
        <source>{number} is settled.</source>
        <translation>{number} ist erledigt.</translation>
    </message>
    <message>
        <source>Choose, or scan the badge</source>
        <translation>Wählen oder den Ausweis scannen</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Von Tag</translation>
    </message>
    <message>
        <source>Such as 2026-01-31</source>
        <translation>Etwa 31.01.2026</translation>
    </message>
    <message>
        <source>Until day</source>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>This day counts as well</source>
        <translation>Dieser Tag zählt mit</translation>
    </message>
    <message>
        <source>Scan it, or type its number</source>
        <translation>Scannen oder die Nummer tippen</translation>
    </message>
    <message>
        <source>Bin or container</source>
        <translation>Platz oder Behälter</translation>
    </message>
    <message>
        <source>Scan it, or type its code</source>
        <translation>Scannen oder den Code tippen</translation>
    </message>
    <message>
        <source>Serial or lot</source>
        <translation>Seriennummer oder Charge</translation>
    </message>
    <message>
        <source>The whole number of an order, count or paper</source>
        <translation>Die ganze Nummer einer Bestellung, Zählung oder eines Belegs</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Ende des Tages</translation>
    </message>
    <message>
        <source>Stock as it was when this day ended</source>
        <translation>Bestand, wie er am Ende dieses Tages war</translation>
    </message>
    <message>
        <source>Who moved what, when and why</source>
        <translation>Wer was wann und warum bewegt hat</translation>
    </message>
    <message>
        <source>On hand by item</source>
        <translation>Bestand je Artikel</translation>
    </message>
    <message>
        <source>Each item with what there is of it</source>
        <translation>Jeder Artikel mit dem, was es davon gibt</translation>
    </message>
    <message>
        <source>Stock by bin</source>
        <translation>Bestand je Platz</translation>
    </message>
    <message>
        <source>What stands where, unit by unit</source>
        <translation>Was wo steht, Stück für Stück</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>Mindest- und Höchstbestand</translation>
    </message>
    <message>
        <source>Items below the least there shall be</source>
        <translation>Artikel unter dem Mindestbestand</translation>
    </message>
    <message>
        <source>What each recipient answers for</source>
        <translation>Was jeder Empfänger verantwortet</translation>
    </message>
    <message>
        <source>What there was at the end of a day, and its value</source>
        <translation>Was es am Ende eines Tages gab, und sein Wert</translation>
    </message>
    <message>
        <source>What the stock of each item is worth</source>
        <translation>Was der Bestand jedes Artikels wert ist</translation>
    </message>
    <message>
        <source>Deliveries, what is left of them, and where the rest went</source>
        <translation>Lieferungen, was davon übrig ist und wohin der Rest ging</translation>
    </message>
    <message>
        <source>How much was done on each day</source>
        <translation>Wie viel an jedem Tag getan wurde</translation>
    </message>
    <message>
        <source>How often counts find what the books say</source>
        <translation>Wie oft Zählungen finden, was die Bücher sagen</translation>
    </message>
    <message>
        <source>What was moved longest ago on top</source>
        <translation>Was am längsten ruht, steht oben</translation>
    </message>
    <message>
        <source>Where a lot or serial came from, and where all of it went</source>
        <translation>Woher eine Charge oder Serie kam und wohin alles davon ging</translation>
    </message>
    <message>
        <source>Dated stock, what expires first on top</source>
        <translation>Bestand mit Ablaufdatum, was zuerst abläuft oben</translation>
    </message>
    <message>
        <source>What should be back by now</source>
        <translation>Was längst zurück sein sollte</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Our account</source>
        <translation>Unsere Kundennummer</translation>
    </message>
    <message>
        <source>Return {number}</source>
        <translation>Rücksendung {number}</translation>
    </message>
    <message>
        <source>{number} is closed.</source>
        <translation>{number} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>{number} is closed; {rma} to {vendor} is begun.</source>
        <translation>{number} ist abgeschlossen; {rma} an {vendor} ist begonnen.</translation>
    </message>
    <message>
        <source>{number} is closed by now. Nothing changed; the list shows what is open.</source>
        <translation>{number} ist inzwischen abgeschlossen. Nichts geändert; die Liste zeigt, was offen ist.</translation>
    </message>
    <message>
        <source>{number} from {source} to {target}; goes to {place}</source>
        <translation>{number} von {source} an {target}; kommt an {place}</translation>
    </message>
    <message>
        <source>{number} from {source} to {target}; stays where it stands</source>
        <translation>{number} von {source} an {target}; bleibt, wo es steht</translation>
    </message>
    <message>
        <source>{number} from {source} to {target}</source>
        <translation>{number} von {source} an {target}</translation>
    </message>
    <message>
        <source>{description} · at {place}</source>
        <translation>{description} · an {place}</translation>
    </message>
    <message>
        <source>{description} · {accepted} of {offered} accepted</source>
        <translation>{description} · {accepted} von {offered} angenommen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alles annehmen</translation>
    </message>
    <message>
        <source>Accept what is ticked, {count} of {all}</source>
        <translation>Abgehaktes annehmen, {count} von {all}</translation>
    </message>
    <message>
        <source>Cancel this transfer</source>
        <translation>Diese Übergabe zurückziehen</translation>
    </message>
    <message>
        <source>Take back what they left</source>
        <translation>Nicht Angenommenes zurücknehmen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Scan the badge of whoever gets it, type a piece of the name, or choose</source>
        <translation>Ausweis dessen scannen, der es bekommt, ein Stück des Namens tippen oder wählen</translation>
    </message>
    <message>
        <source>{what} ticked</source>
        <translation>{what} abgehakt</translation>
    </message>
    <message>
        <source>{code} is ticked already. Nothing changed; scan the next, or accept.</source>
        <translation>{code} ist schon abgehakt. Nichts geändert; scannen Sie das Nächste oder nehmen Sie an.</translation>
    </message>
    <message>
        <source>{code} is not in this transfer. Nothing changed; scan something of the list.</source>
        <translation>{code} gehört nicht zu dieser Übergabe. Nichts geändert; scannen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>Type how many of {code} you have received</source>
        <translation>Tippen, wie viel von {code} angekommen ist</translation>
    </message>
    <message>
        <source>Offered: {amount}</source>
        <translation>Angeboten: {amount}</translation>
    </message>
    <message>
        <source>Only {amount} was offered. Nothing changed; type what was offered or less.</source>
        <translation>Nur {amount} wurde angeboten. Nichts geändert; tippen Sie höchstens so viel.</translation>
    </message>
    <message>
        <source>It goes to {place}</source>
        <translation>Es kommt an {place}</translation>
    </message>
    <message>
        <source>{place} is no place of this site that takes stock. Nothing changed; scan another.</source>
        <translation>{place} ist kein Platz dieses Standorts, der Bestand aufnimmt. Nichts geändert; scannen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It comes from another site. Nothing changed; scan the place where it goes first.</source>
        <translation>Es kommt von einem anderen Standort. Nichts geändert; scannen Sie zuerst den Platz, an den es kommt.</translation>
    </message>
    <message>
        <source>{number}: all accepted. It is in the custody of {target}.</source>
        <translation>{number}: alles angenommen. Es ist in der Obhut von {target}.</translation>
    </message>
    <message>
        <source>{number}: {count} of {all} lines accepted in full. The rest stays with {source}.</source>
        <translation>{number}: {count} von {all} Zeilen ganz angenommen. Der Rest bleibt bei {source}.</translation>
    </message>
    <message>
        <source>{number} is rejected. It stays with {source}.</source>
        <translation>{number} ist abgelehnt. Es bleibt bei {source}.</translation>
    </message>
    <message>
        <source>{number} is cancelled. Nothing has moved.</source>
        <translation>{number} ist zurückgezogen. Nichts wurde bewegt.</translation>
    </message>
    <message>
        <source>{number}: what they left is back with {source}.</source>
        <translation>{number}: Das nicht Angenommene ist wieder bei {source}.</translation>
    </message>
    <message>
        <source>Not cancelled yet. Choose it again to take the offer back.</source>
        <translation>Noch nicht zurückgezogen. Wählen Sie es noch einmal, um das Angebot zurückzuziehen.</translation>
    </message>
    <message>
        <source>Only some of it is ticked. Choose to accept all again if all of it is there.</source>
        <translation>Nur ein Teil ist abgehakt. Wählen Sie noch einmal „Alles annehmen“, wenn alles da ist.</translation>
    </message>
    <message>
        <source>{code} is no longer with {source}. Nothing changed; untick it or reject the transfer, and ask them where it is.</source>
        <translation>{code} ist nicht mehr bei {source}. Nichts geändert; lassen Sie es weg oder lehnen Sie ab, und fragen Sie nach, wo es ist.</translation>
    </message>
    <message>
        <source>{number} is settled by now. Nothing changed; the list shows what is open.</source>
        <translation>{number} ist inzwischen erledigt. Nichts geändert; die Liste zeigt, was offen ist.</translation>
    </message>
    <message>
        <source>{number} is not for you to decide. Nothing changed; {target} or a supervisor decides.</source>
        <translation>Über {number} entscheiden nicht Sie. Nichts geändert; {target} oder ein Leiter entscheidet.</translation>
    </message>
    <message>
        <source>Transfers that wait for you: {count}</source>
        <translation>Übergaben, die auf Sie warten: {count}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Training: nothing here is real stock, and nothing of it is sent. Sign in as always, and try everything.</source>
        <translation>Übung: Nichts hier ist echter Bestand, und nichts davon wird gesendet. Wie immer anmelden und alles ausprobieren.</translation>
    </message>
    <message>
        <source>Training is over. From here on everything counts.</source>
        <translation>Die Übung ist zu Ende. Ab hier zählt alles.</translation>
    </message>
    <message>
        <source>Training begins anew, with the catalogue as it is now. Nothing real has changed.</source>
        <translation>Die Übung beginnt neu, mit dem Katalog, wie er jetzt ist. Nichts Echtes hat sich geändert.</translation>
    </message>
    <message>
        <source>You are in training already. Nothing changed; scan CMD-TRAINING-END to leave it.</source>
        <translation>Dies ist schon die Übung. Nichts wurde geändert; CMD-TRAINING-END scannen, um sie zu verlassen.</translation>
    </message>
    <message>
        <source>This is no training, everything counts. Nothing changed; scan CMD-TRAINING to begin one.</source>
        <translation>Dies ist keine Übung, alles zählt. Nichts wurde geändert; CMD-TRAINING scannen, um eine zu beginnen.</translation>
    </message>
    <message>
        <source>The training could not be made ready ({why}). Nothing real changed; make room on the disk, then try again.</source>
        <translation>Die Übung konnte nicht vorbereitet werden ({why}). Nichts Echtes wurde geändert; Platz auf dem Datenträger schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Line {n}: “{word}” is nothing a label has. Begin with one of {words}.</source>
        <translation>Zeile {n}: „{word}“ gibt es auf Etiketten nicht. Beginnen Sie mit einem von {words}.</translation>
    </message>
    <message>
        <source>Line {n}: after “{word}” stand left, top, width and height in millimetres, such as 2 2 34 10.</source>
        <translation>Zeile {n}: Nach „{word}“ stehen links, oben, Breite und Höhe in Millimetern, etwa 2 2 34 10.</translation>
    </message>
    <message>
        <source>Line {n}: say what stands in it, such as {example}.</source>
        <translation>Zeile {n}: Geben Sie an, was darin steht, etwa {example}.</translation>
    </message>
    <message>
        <source>Line {n}: there is no field {field}. Fields are {fields}.</source>
        <translation>Zeile {n}: Ein Feld {field} gibt es nicht. Felder sind {fields}.</translation>
    </message>
    <message>
        <source>Line {n}: it does not fit on the label of {width} x {height} mm. Move it or make it smaller.</source>
        <translation>Zeile {n}: Es passt nicht auf das Etikett von {width} x {height} mm. Verschieben oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>Line {n}: letters under {least} mm cannot be read. Make it higher.</source>
        <translation>Zeile {n}: Buchstaben unter {least} mm sind nicht lesbar. Machen Sie es höher.</translation>
    </message>
    <message>
        <source>A label has at most {most} lines. Leave some out.</source>
        <translation>Ein Etikett hat höchstens {most} Zeilen. Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>The label has no barcode. Add one, such as code 2 2 34 10 {example}.</source>
        <translation>Das Etikett hat keinen Barcode. Fügen Sie einen hinzu, etwa code 2 2 34 10 {example}.</translation>
    </message>
    <message>
        <source>“{text}” as {symbology} needs {needed} mm and has {there} mm: its bars would be too fine to be read. Make the box wider, or choose another symbology.</source>
        <translation>„{text}“ braucht als {symbology} {needed} mm und hat {there} mm: Die Striche wären zu fein zum Lesen. Machen Sie das Feld breiter, oder wählen Sie eine andere Codeart.</translation>
    </message>
    <message>
        <source>“{text}” cannot be written as {symbology}. Choose another symbology or template.</source>
        <translation>„{text}“ lässt sich nicht als {symbology} schreiben. Wählen Sie eine andere Codeart oder Vorlage.</translation>
    </message>
    <message>
        <source>There is nothing to put into {content} on this label. Choose another template.</source>
        <translation>Für {content} ist auf diesem Etikett nichts da. Wählen Sie eine andere Vorlage.</translation>
    </message>
    <message>
        <source>TRAINING – nothing here is real stock</source>
        <translation>ÜBUNG – nichts hier ist echter Bestand</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>Labels wait for the printer: {count}. {why}</source>
        <translation>Etiketten warten auf den Drucker: {count}. {why}</translation>
    </message>
    <message>
        <source>Labels are being sent to {printer}</source>
        <translation>Etiketten gehen an {printer}</translation>
    </message>
    <message>
        <source>The labels were stopped: {printer} has {done} of {count}, the others are dropped. Print again only what is missing.</source>
        <translation>Die Etiketten wurden angehalten: {printer} hat {done} von {count}, die anderen sind verworfen. Drucken Sie nur erneut, was fehlt.</translation>
    </message>
    <message>
        <source>Labels that waited cannot be read from the disk ({file}) and were not printed. Print them again, and drop these.</source>
        <translation>Wartende Etiketten sind nicht von der Platte lesbar ({file}) und wurden nicht gedruckt. Drucken Sie sie erneut und verwerfen Sie diese.</translation>
    </message>
    <message>
        <source>The warehouse is not open yet. Nothing was printed; try again in a moment.</source>
        <translation>Das Lager ist noch nicht geöffnet. Nichts wurde gedruckt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{printer} does not answer ({why}). Switch it on and look at its cable.</source>
        <translation>{printer} antwortet nicht ({why}). Schalten Sie ihn ein und prüfen Sie sein Kabel.</translation>
    </message>
    <message>
        <source>{printer} did not take the labels ({why}). Look at its name in the settings.</source>
        <translation>{printer} hat die Etiketten nicht angenommen ({why}). Prüfen Sie seinen Namen in den Einstellungen.</translation>
    </message>
    <message>
        <source>{printer} is not plugged in ({why}). Plug it in, or choose its port in the settings.</source>
        <translation>{printer} ist nicht angeschlossen ({why}). Schließen Sie ihn an, oder wählen Sie seinen Anschluss in den Einstellungen.</translation>
    </message>
    <message>
        <source>Document: {file}</source>
        <translation>Dokument: {file}</translation>
    </message>
    <message>
        <source>Document: {file}. The mail to {to} is on its way</source>
        <translation>Dokument: {file}. Die Mail an {to} ist unterwegs</translation>
    </message>
    <message>
        <source>Document: {file}. For the vendor: {sent}</source>
        <translation>Dokument: {file}. Für den Lieferanten: {sent}</translation>
    </message>
    <message>
        <source>The document could not be written ({why}). What was recorded stays; print it again later.</source>
        <translation>Das Dokument konnte nicht geschrieben werden ({why}). Was verbucht ist, bleibt; drucken Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Nothing changed; choose another file.</source>
        <translation>{file} lässt sich nicht lesen. Nichts wurde geändert; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is larger than a list of numbers. Nothing changed; choose another file.</source>
        <translation>{file} ist größer als eine Liste von Nummern. Nichts wurde geändert; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Touch what you want to see to</source>
        <translation>Berühren, worum Sie sich kümmern wollen</translation>
    </message>
    <message>
        <source>Nothing needs attention now</source>
        <translation>Jetzt ist nichts zu erledigen</translation>
    </message>
    <message>
        <source>Touch a row to see all of it</source>
        <translation>Eine Zeile berühren, um sie ganz zu sehen</translation>
    </message>
    <message>
        <source>Everything that needs attention</source>
        <translation>Alles, was zu erledigen ist</translation>
    </message>
    <message>
        <source>Order what is lacking</source>
        <translation>Bestellen, was fehlt</translation>
    </message>
    <message>
        <source>Lists are touched here, not scanned. Nothing changed; touch a line, or go back.</source>
        <translation>Listen werden hier berührt, nicht gescannt. Nichts geändert; eine Zeile berühren oder zurückgehen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Counts to review</source>
        <translation>Zählungen zu prüfen</translation>
    </message>
    <message>
        <source>Merged items not brought over</source>
        <translation>Zusammengeführte Artikel, nicht ganz übertragen</translation>
    </message>
    <message>
        <source>Stock or a line is still under an item that became another: bring it over</source>
        <translation>Bestand oder eine Zeile steht noch unter einem Artikel, der ein anderer wurde: übertragen</translation>
    </message>
    <message>
        <source>Low stock</source>
        <translation>Geringer Bestand</translation>
    </message>
    <message>
        <source>Lots to use up</source>
        <translation>Chargen zu verbrauchen</translation>
    </message>
    <message>
        <source>Devices behind</source>
        <translation>Geräte im Rückstand</translation>
    </message>
    <message>
        <source>What was done and does not fit the books</source>
        <translation>Was getan wurde und nicht zu den Büchern passt</translation>
    </message>
    <message>
        <source>Counted lines that differ and wait for a decision</source>
        <translation>Gezählte Zeilen, die abweichen und auf eine Entscheidung warten</translation>
    </message>
    <message>
        <source>Items below their minimum at this site</source>
        <translation>Artikel unter ihrem Mindestbestand an diesem Standort</translation>
    </message>
    <message>
        <source>Orders past their day of which something is still to come</source>
        <translation>Bestellungen über ihrem Termin, von denen noch etwas fehlt</translation>
    </message>
    <message>
        <source>Offered to a recipient who has not decided yet</source>
        <translation>Einem Empfänger angeboten, der noch nicht entschieden hat</translation>
    </message>
    <message>
        <source>Checked out and not brought back in time</source>
        <translation>Ausgegeben und nicht rechtzeitig zurückgebracht</translation>
    </message>
    <message>
        <source>Stock that expires within 30 days, or has</source>
        <translation>Bestand, der in 30 Tagen abläuft oder abgelaufen ist</translation>
    </message>
    <message>
        <source>Not heard of for eight hours</source>
        <translation>Seit acht Stunden nichts gehört</translation>
    </message>
    <message>
        <source>Scan the unit you work on, or choose an open order</source>
        <translation>Das Stück scannen, an dem Sie arbeiten, oder einen offenen Auftrag wählen</translation>
    </message>
    <message>
        <source>No maintenance order is open</source>
        <translation>Kein Wartungsauftrag ist offen</translation>
    </message>
    <message>
        <source>{unit} · {item} · {note}</source>
        <translation>{unit} · {item} · {note}</translation>
    </message>
    <message>
        <source>{unit} · {item}</source>
        <translation>{unit} · {item}</translation>
    </message>
    <message>
        <source>{code}: no order is open for it</source>
        <translation>{code}: dafür ist kein Auftrag offen</translation>
    </message>
    <message>
        <source>Open an order for {code}, or scan another unit</source>
        <translation>Einen Auftrag für {code} eröffnen oder ein anderes Stück scannen</translation>
    </message>
    <message>
        <source>Open a maintenance order</source>
        <translation>Wartungsauftrag eröffnen</translation>
    </message>
    <message>
        <source>Go on with {number}</source>
        <translation>Weiter mit {number}</translation>
    </message>
    <message>
        <source>{number} opened for {code}</source>
        <translation>{number} für {code} eröffnet</translation>
    </message>
    <message>
        <source>{number} is open again</source>
        <translation>{number} ist wieder offen</translation>
    </message>
    <message>
        <source>{number} for {code}</source>
        <translation>{number} für {code}</translation>
    </message>
    <message>
        <source>{code} is not in stock: {place}. Nothing changed; return the unit first.</source>
        <translation>{code} ist nicht im Bestand: {place}. Nichts geändert; das Stück zuerst zurücknehmen.</translation>
    </message>
    <message>
        <source>{code} was never received. Nothing changed; receive the unit first.</source>
        <translation>{code} ist nie eingegangen. Nichts geändert; das Stück zuerst vereinnahmen.</translation>
    </message>
    <message>
        <source>Scan what you use on {code}</source>
        <translation>Scannen, was Sie für {code} verbrauchen</translation>
    </message>
    <message>
        <source>{number} · {item}</source>
        <translation>{number} · {item}</translation>
    </message>
    <message>
        <source>{number} · {item} · {note}</source>
        <translation>{number} · {item} · {note}</translation>
    </message>
    <message>
        <source>{what} used on {unit}</source>
        <translation>{what} für {unit} verbraucht</translation>
    </message>
    <message>
        <source>{description} · taken from stock</source>
        <translation>{description} · aus dem Bestand</translation>
    </message>
    <message>
        <source>{description} · not kept in stock</source>
        <translation>{description} · nicht im Bestand geführt</translation>
    </message>
    <message>
        <source>Type how much of {item} you used</source>
        <translation>Eingeben, wie viel von {item} Sie verbraucht haben</translation>
    </message>
    <message>
        <source>{code} is the unit you work on. Nothing changed; scan what you use on it.</source>
        <translation>{code} ist das Stück, an dem Sie arbeiten. Nichts geändert; scannen, was Sie dafür verbrauchen.</translation>
    </message>
    <message>
        <source>{code} is a container and is not used up as one. Nothing changed; scan what is in it.</source>
        <translation>{code} ist ein Behälter und wird nicht als solcher verbraucht. Nichts geändert; scannen, was darin ist.</translation>
    </message>
    <message>
        <source>Write what was done</source>
        <translation>Aufschreiben, was getan wurde</translation>
    </message>
    <message>
        <source>Type what was done on {code}</source>
        <translation>Eingeben, was an {code} getan wurde</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>This is longer than {most} characters. Nothing changed; write less.</source>
        <translation>Das ist länger als {most} Zeichen. Nichts geändert; weniger schreiben.</translation>
    </message>
    <message>
        <source>Choose what is not kept in stock</source>
        <translation>Wählen, was nicht im Bestand geführt wird</translation>
    </message>
    <message>
        <source>Choose or scan what you use; none of this is kept in stock</source>
        <translation>Wählen oder scannen, was Sie verbrauchen; nichts davon wird im Bestand geführt</translation>
    </message>
    <message>
        <source>There is no item that is not kept in stock. Nothing changed; make one in the catalogue with the tracking type non-inventory.</source>
        <translation>Es gibt keinen Artikel, der nicht im Bestand geführt wird. Nichts geändert; im Katalog einen mit der Verfolgung „nicht geführt“ anlegen.</translation>
    </message>
    <message>
        <source>The work is done</source>
        <translation>Die Arbeit ist getan</translation>
    </message>
    <message>
        <source>{number} is done</source>
        <translation>{number} ist erledigt</translation>
    </message>
    <message>
        <source>{number} is cancelled</source>
        <translation>{number} ist storniert</translation>
    </message>
    <message>
        <source>{number} has used something already. Nothing changed; undo or take off what was not used, or say that the work is done.</source>
        <translation>Für {number} wurde schon etwas verbraucht. Nichts geändert; was nicht verbraucht wurde, rückgängig machen oder streichen, oder die Arbeit als getan melden.</translation>
    </message>
    <message>
        <source>{item} will be taken off the order. Not done yet; touch it again.</source>
        <translation>{item} wird vom Auftrag gestrichen. Noch nicht getan; noch einmal berühren.</translation>
    </message>
    <message>
        <source>{item} is off the order</source>
        <translation>{item} ist vom Auftrag gestrichen</translation>
    </message>
    <message>
        <source>{number} is settled by now. Nothing changed; scan the unit again.</source>
        <translation>{number} ist inzwischen abgeschlossen. Nichts geändert; das Stück noch einmal scannen.</translation>
    </message>
    <message>
        <source>Maintain it</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Maintenance {number}</source>
        <translation>Wartung {number}</translation>
    </message>
    <message>
        <source>{state} · {note}</source>
        <translation>{state} · {note}</translation>
    </message>
    <message>
        <source>Scan an item, or one of its units</source>
        <translation>Artikel oder eine seiner Einheiten scannen</translation>
    </message>
    <message>
        <source>{item}: {total} on hand, {serials} with serials</source>
        <translation>{item}: {total} vorhanden, {serials} mit Seriennummer</translation>
    </message>
    <message>
        <source>Scan or choose a unit to see all of it</source>
        <translation>Einheit scannen oder wählen, um alles zu sehen</translation>
    </message>
    <message>
        <source>No serial of {item} begins with “{text}”. Nothing changed; search for a shorter piece of it.</source>
        <translation>Keine Seriennummer von {item} beginnt mit „{text}“. Nichts wurde geändert; suchen Sie nach einem kürzeren Stück.</translation>
    </message>
    <message>
        <source>{item} does not track serials. Nothing changed; switch “Track serials” on in its settings first.</source>
        <translation>{item} führt keine Seriennummern. Nichts wurde geändert; schalten Sie erst „Seriennummern führen“ in seinen Einstellungen ein.</translation>
    </message>
    <message>
        <source>{code} is a unit of {item}</source>
        <translation>{code} ist eine Einheit von {item}</translation>
    </message>
    <message>
        <source>All that is known of it</source>
        <translation>Alles, was davon bekannt ist</translation>
    </message>
    <message>
        <source>Add serial</source>
        <translation>Seriennummer anlegen</translation>
    </message>
    <message>
        <source>Import serials from a file</source>
        <translation>Seriennummern aus einer Datei</translation>
    </message>
    <message>
        <source>One in a line; what is wrong is named before anything is saved</source>
        <translation>Eine je Zeile; was nicht stimmt, wird vor dem Speichern genannt</translation>
    </message>
    <message>
        <source>A serial of {item}</source>
        <translation>Seriennummer von {item}</translation>
    </message>
    <message>
        <source>It makes a unit of one that stands there without a serial.</source>
        <translation>Aus einer Einheit, die dort ohne Nummer steht, wird diese.</translation>
    </message>
    <message>
        <source>Scan or type it: letters, digits, dash and period.</source>
        <translation>Scannen oder tippen: Buchstaben, Ziffern, Bindestrich und Punkt.</translation>
    </message>
    <message>
        <source>For a number that was read or typed wrong: it stays the unit it is, with its history.</source>
        <translation>Für eine falsch gelesene oder getippte Nummer: Es bleibt dieselbe Einheit mit ihrem Verlauf.</translation>
    </message>
    <message>
        <source>Empty: the primary location of the item.</source>
        <translation>Leer: der Hauptort des Artikels.</translation>
    </message>
    <message>
        <source>Condition notes</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Empty: so many months from its receipt as the item says.</source>
        <translation>Leer: so viele Monate ab Eingang, wie der Artikel sagt.</translation>
    </message>
    <message>
        <source>Serials of the file</source>
        <translation>Seriennummern der Datei</translation>
    </message>
    <message>
        <source>One in a line: the serial number; after a semicolon, if you like, tag and condition. Or columns with a heading.</source>
        <translation>Eine je Zeile: die Seriennummer, nach einem Semikolon wahlweise Inventarnummer und Zustand. Oder Spalten mit Überschrift.</translation>
    </message>
    <message>
        <source>no unit without a serial is left at {place} (there before: {count})</source>
        <translation>in {place} ist keine Einheit ohne Seriennummer mehr übrig (vorhanden waren: {count})</translation>
    </message>
    <message>
        <source>The file has a column “{column}”, which is not read here. Take it out; columns are: serial, tag, notes, location, item.</source>
        <translation>Die Datei hat eine Spalte „{column}“, die hier nicht gelesen wird. Entfernen Sie sie; Spalten sind: serial, tag, notes, location, item.</translation>
    </message>
    <message>
        <source>The file names the column {column} twice. Take one of them out.</source>
        <translation>Die Datei nennt die Spalte {column} zweimal. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>it has more fields than the heading names ({count})</source>
        <translation>sie hat mehr Felder, als die Überschrift nennt ({count})</translation>
    </message>
    <message>
        <source>it names a lot or its end; take it in under Files, as “serials”</source>
        <translation>sie nennt eine Charge oder deren Ablauf; nehmen Sie sie unter Dateien als „serials“ auf</translation>
    </message>
    <message>
        <source>Serials added to {item} at {place}: {count}</source>
        <translation>Seriennummern angelegt bei {item} in {place}: {count}</translation>
    </message>
    <message>
        <source>Number, tag, condition, warranty, customer</source>
        <translation>Nummer, Inventarnummer, Zustand, Garantie, Kunde</translation>
    </message>
    <message>
        <source>“{code}” is no serial number: it takes letters, digits, dash and period, 64 at most.</source>
        <translation>„{code}“ ist keine Seriennummer: erlaubt sind Buchstaben, Ziffern, Bindestrich und Punkt, höchstens 64.</translation>
    </message>
    <message>
        <source>“{code}” is no tag: it takes letters, digits, dash and period, 64 at most.</source>
        <translation>„{code}“ ist keine Anlagennummer: sie besteht aus Buchstaben, Ziffern, Bindestrich und Punkt, höchstens 64.</translation>
    </message>
    <message>
        <source>The tag is the serial number itself: leave it empty, or give the unit a tag of its own.</source>
        <translation>Die Anlagennummer ist die Seriennummer selbst: leer lassen oder der Einheit eine eigene geben.</translation>
    </message>
    <message>
        <source>{code} is known already. Scan or type another number.</source>
        <translation>{code} ist schon bekannt. Scannen oder tippen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>The item has no primary location. Scan or type where the unit stands.</source>
        <translation>Der Artikel hat keinen Hauptort. Scannen oder tippen Sie, wo die Einheit steht.</translation>
    </message>
    <message>
        <source>No place is called “{code}”. Scan it, or type another.</source>
        <translation>Kein Ort heißt „{code}“. Scannen Sie ihn, oder tippen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No customer is called “{code}”. Choose one of the list, or type another.</source>
        <translation>Kein Kunde heißt „{code}“. Wählen Sie einen aus der Liste, oder tippen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No unit of {item} without a serial stands at {place}. Choose another place, or add stock first.</source>
        <translation>Von {item} steht in {place} keine Einheit ohne Seriennummer. Wählen Sie einen anderen Ort, oder buchen Sie erst Bestand zu.</translation>
    </message>
    <message>
        <source>No unit of {item} without a serial stands at {place}. Choose another place, or save once more to add one to the stock.</source>
        <translation>Von {item} steht in {place} keine Einheit ohne Seriennummer. Wählen Sie einen anderen Ort, oder speichern Sie noch einmal, um eine zuzubuchen.</translation>
    </message>
    <message>
        <source>Which of what stands there is it? Choose below.</source>
        <translation>Welche von denen, die dort stehen? Wählen Sie unten.</translation>
    </message>
    <message>
        <source>Added to {item} at {place}</source>
        <translation>Bei {item} in {place} angelegt</translation>
    </message>
    <message>
        <source>{label} is typed, not scanned. Nothing changed; go to another field, then scan.</source>
        <translation>{label} wird getippt, nicht gescannt. Nichts wurde geändert; gehen Sie in ein anderes Feld, dann scannen Sie.</translation>
    </message>
    <message>
        <source>There is no such field here. Nothing changed.</source>
        <translation>Dieses Feld gibt es hier nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no date. Type one such as 2028-12-31.</source>
        <translation>Das ist kein Datum. Tippen Sie eines wie 2028-12-31.</translation>
    </message>
    <message>
        <source>Left without saving. Nothing changed.</source>
        <translation>Ohne Speichern verlassen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{good} of {all} lines can be saved at {place}</source>
        <translation>{good} von {all} Zeilen lassen sich in {place} speichern</translation>
    </message>
    <message>
        <source>None of {all} lines can be saved</source>
        <translation>Keine von {all} Zeilen lässt sich speichern</translation>
    </message>
    <message>
        <source>What is marked stays out. Save the others, or go back and correct the file.</source>
        <translation>Markiertes bleibt weg. Speichern Sie die anderen, oder gehen Sie zurück und berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>Every line is good.</source>
        <translation>Jede Zeile ist gut.</translation>
    </message>
    <message>
        <source>No line of the file can be saved. Nothing changed; go back and correct it.</source>
        <translation>Keine Zeile der Datei lässt sich speichern. Nichts wurde geändert; gehen Sie zurück und berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Save {count}</source>
        <translation>{count} speichern</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Zeile {line}: {why}</translation>
    </message>
    <message>
        <source>stands in line {first} already</source>
        <translation>steht schon in Zeile {first}</translation>
    </message>
    <message>
        <source>is known here already</source>
        <translation>ist hier schon bekannt</translation>
    </message>
    <message>
        <source>its tag {tag} is known here already</source>
        <translation>die Anlagennummer {tag} ist hier schon bekannt</translation>
    </message>
    <message>
        <source>More than {most} lines at once. Split the file.</source>
        <translation>Mehr als {most} Zeilen auf einmal. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>The file holds no line. Choose another.</source>
        <translation>Die Datei enthält keine Zeile. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Change what is said of it</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>{code}: change</source>
        <translation>{code}: ändern</translation>
    </message>
    <message>
        <source>Transfer it</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Scan where {code} goes</source>
        <translation>Scannen Sie, wohin {code} kommt</translation>
    </message>
    <message>
        <source>Transferred to {place}</source>
        <translation>Nach {place} umgelagert</translation>
    </message>
    <message>
        <source>{code} is not in stock. Nothing changed; return or receive it first.</source>
        <translation>{code} ist nicht auf Lager. Nichts wurde geändert; nehmen Sie es erst zurück oder an.</translation>
    </message>
    <message>
        <source>{code} is said to be in two places. Nothing changed; move it by scanning its own label, which settles it.</source>
        <translation>{code} soll an zwei Orten sein. Nichts wurde geändert; lagern Sie es um, indem Sie sein Etikett scannen, das klärt es.</translation>
    </message>
    <message>
        <source>{warning} Scan {place} again to transfer it there all the same.</source>
        <translation>{warning} Scannen Sie {place} noch einmal, um es trotzdem dorthin umzulagern.</translation>
    </message>
    <message>
        <source>In a bin: {place}</source>
        <translation>In einem Fach: {place}</translation>
    </message>
    <message>
        <source>In the field, with {who}</source>
        <translation>Im Einsatz, bei {who}</translation>
    </message>
    <message>
        <source>In the field: {place}</source>
        <translation>Im Einsatz: {place}</translation>
    </message>
    <message>
        <source>In repair: {place}</source>
        <translation>In Reparatur: {place}</translation>
    </message>
    <message>
        <source>At a vendor for repair: {vendor}</source>
        <translation>Beim Lieferanten zur Reparatur: {vendor}</translation>
    </message>
    <message>
        <source>Out of stock: {place}</source>
        <translation>Nicht auf Lager: {place}</translation>
    </message>
    <message>
        <source>Returned to bulk</source>
        <translation>Zur Menge zurückgeführt</translation>
    </message>
    <message>
        <source>Not in stock yet</source>
        <translation>Noch nicht auf Lager</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>{state}, until {day}</source>
        <translation>{state}, bis {day}</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>{kind}: {source} → {target}</source>
        <translation>{kind}: {source} → {target}</translation>
    </message>
    <message>
        <source>{kind}: status {before} → {after}</source>
        <translation>{kind}: Status {before} → {after}</translation>
    </message>
    <message>
        <source>{kind}: {source} → {target}, status {before} → {after}</source>
        <translation>{kind}: {source} → {target}, Status {before} → {after}</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>{when}, {who}: {why}</source>
        <translation>{when}, {who}: {why}</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>{label}: nothing any more</source>
        <translation>{label}: nichts mehr</translation>
    </message>
    <message>
        <source>{name} is the last administrator. Nothing changed; make somebody else an administrator first.</source>
        <translation>{name} ist der letzte Administrator. Nichts wurde geändert; erst jemand anderen zum Administrator machen.</translation>
    </message>
    <message>
        <source>Nobody has the badge {badge} yet. Nothing changed; give --name, --role and --pin as well.</source>
        <translation>Noch niemand hat den Ausweis {badge}. Nichts wurde geändert; auch --name, --role und --pin angeben.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>{printer}: labels that wait: {count}. {why}</source>
        <translation>{printer}: wartende Etiketten: {count}. {why}</translation>
    </message>
    <message>
        <source>{printer}: labels that wait: {count}</source>
        <translation>{printer}: wartende Etiketten: {count}</translation>
    </message>
    <message>
        <source>No labels wait for a printer.</source>
        <translation>Keine Etiketten warten auf einen Drucker.</translation>
    </message>
    <message>
        <source>Test print: {printer}</source>
        <translation>Probedruck: {printer}</translation>
    </message>
    <message>
        <source>{number} to {to}: {why}</source>
        <translation>{number} an {to}: {why}</translation>
    </message>
    <message>
        <source>{number} to {to} is on its way</source>
        <translation>{number} an {to} ist unterwegs</translation>
    </message>
    <message>
        <source>No mail waits for the server.</source>
        <translation>Keine Mail wartet auf den Server.</translation>
    </message>
    <message>
        <source>Send a mail to {to} to try it</source>
        <translation>Zur Probe eine Mail an {to} senden</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt noch einmal versuchen</translation>
    </message>
    <message>
        <source>Do not send this</source>
        <translation>Diese nicht senden</translation>
    </message>
    <message>
        <source>Do not print these</source>
        <translation>Diese nicht drucken</translation>
    </message>
    <message>
        <source>Site inventory</source>
        <translation>Standortbestand</translation>
    </message>
    <message>
        <source>Storeroom</source>
        <translation>Lagerraum</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Im Fach</translation>
    </message>
    <message>
        <source>Asset items alone</source>
        <translation>Nur Anlagegüter</translation>
    </message>
    <message>
        <source>A storeroom groups bins of this site. Choose an area of it.</source>
        <translation>Ein Lagerraum fasst Fächer dieses Standorts zusammen. Wählen Sie einen Bereich davon.</translation>
    </message>
    <message>
        <source>Nothing can stand there. Choose a bin of this site.</source>
        <translation>Dort kann nichts stehen. Wählen Sie ein Fach dieses Standorts.</translation>
    </message>
    <message>
        <source>This bin is not in the storeroom named above. Choose another one.</source>
        <translation>Dieses Fach liegt nicht im Lagerraum darüber. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Empty: the whole site.</source>
        <translation>Leer: der ganze Standort.</translation>
    </message>
    <message>
        <source>Where it stands by default. Scan it, or choose it.</source>
        <translation>Wo er gewöhnlich steht. Scannen oder wählen.</translation>
    </message>
    <message>
        <source>Items by storeroom and bin, with what there shall be</source>
        <translation>Artikel nach Lagerraum und Fach, mit dem, was da sein soll</translation>
    </message>
    <message>
        <source>{kit} is a kit and has no parts yet. Nothing changed; name its parts in the catalogue first.</source>
        <translation>{kit} ist ein Set und hat noch keine Teile. Nichts wurde geändert; nennen Sie zuerst im Katalog seine Teile.</translation>
    </message>
    <message>
        <source>So much of {kit} does not make whole parts. Nothing changed; type another quantity.</source>
        <translation>So viel von {kit} ergibt keine ganzen Teile. Nichts wurde geändert; tippen Sie eine andere Menge.</translation>
    </message>
    <message>
        <source>{kit} is a kit and never in stock itself. Nothing changed; scan its parts.</source>
        <translation>{kit} ist ein Set und selbst nie am Lager. Nichts wurde geändert; scannen Sie seine Teile.</translation>
    </message>
    <message>
        <source>{amount} of {kit}: parts received: {parts}</source>
        <translation>{amount} von {kit}: Teile angenommen: {parts}</translation>
    </message>
    <message>
        <source>{amount} of {kit}: scan its parts: {parts}</source>
        <translation>{amount} von {kit}: scannen Sie seine Teile: {parts}</translation>
    </message>
    <message>
        <source>{amount} of {kit}: parts received: {parts}. Still to scan: {left}</source>
        <translation>{amount} von {kit}: Teile angenommen: {parts}. Noch zu scannen: {left}</translation>
    </message>
    <message>
        <source>Scan {count} of {item}, a part of the kit</source>
        <translation>Scannen Sie {count} von {item}, einem Teil des Sets</translation>
    </message>
    <message>
        <source>Parts of {kit} in hand</source>
        <translation>Teile von {kit} in der Hand</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>Einen Bericht wählen</translation>
    </message>
    <message>
        <source>Narrowed by: {conditions}</source>
        <translation>Eingegrenzt auf: {conditions}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>All stock is worth {value} by average, {fifo} by FIFO</source>
        <translation>Gesamtwert: {value} nach Durchschnitt, {fifo} nach FIFO</translation>
    </message>
    <message>
        <source>At the end of {day} all stock was worth {value} by average</source>
        <translation>Gesamtwert am Ende des {day}: {value} nach Durchschnitt</translation>
    </message>
    <message>
        <source>Narrow …</source>
        <translation>Eingrenzen …</translation>
    </message>
    <message>
        <source>Fill in what the rows shall have; leave empty what does not matter</source>
        <translation>Ausfüllen, was die Zeilen haben sollen; leer lassen, was egal ist</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Back to the reports</source>
        <translation>Zurück zu den Berichten</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Something is wrong beside a field. Nothing was narrowed; correct it, or empty the field.</source>
        <translation>Neben einem Feld steht, was nicht stimmt. Nichts wurde eingegrenzt; berichtigen oder das Feld leeren.</translation>
    </message>
    <message>
        <source>{code} is not known. Scan it, or type it as it stands on the label.</source>
        <translation>{code} ist nicht bekannt. Scannen oder so tippen, wie es auf dem Etikett steht.</translation>
    </message>
    <message>
        <source>{code} names several. Scan its label.</source>
        <translation>{code} heißen mehrere. Das Etikett scannen.</translation>
    </message>
    <message>
        <source>Nothing here can be narrowed by that code. Nothing changed; scan something else.</source>
        <translation>Mit diesem Code lässt sich hier nichts eingrenzen. Nichts geändert; etwas anderes scannen.</translation>
    </message>
    <message>
        <source>This day lies before the first</source>
        <translation>Dieser Tag liegt vor dem ersten</translation>
    </message>
    <message>
        <source>Reports are chosen, not scanned. Nothing changed; touch one, or go back.</source>
        <translation>Berichte werden gewählt, nicht gescannt. Nichts geändert; einen berühren oder zurückgehen.</translation>
    </message>
    <message>
        <source>Put into containers</source>
        <translation>In Behälter gelegt</translation>
    </message>
    <message>
        <source>Scan what shall be reserved, or touch a reservation to give it up</source>
        <translation>Scannen, was reserviert werden soll, oder eine Reservierung berühren, um sie aufzugeben</translation>
    </message>
    <message>
        <source>Nothing is reserved</source>
        <translation>Nichts ist reserviert</translation>
    </message>
    <message>
        <source>{description} · for {owner} until {until}</source>
        <translation>{description} · für {owner} bis {until}</translation>
    </message>
    <message>
        <source>{description} · for {owner}, without end</source>
        <translation>{description} · für {owner}, ohne Ende</translation>
    </message>
    <message>
        <source>{description} · for {owner}, ended {until}</source>
        <translation>{description} · für {owner}, beendet {until}</translation>
    </message>
    <message>
        <source>{code} · {description} · on hand {on_hand}, reserved {reserved}, available {available}</source>
        <translation>{code} · {description} · vorhanden {on_hand}, reserviert {reserved}, verfügbar {available}</translation>
    </message>
    <message>
        <source>{code} · on hand {on_hand}, reserved {reserved} · of all {item_on_hand} of {item}, {item_reserved} are reserved: available {available}</source>
        <translation>{code} · vorhanden {on_hand}, reserviert {reserved} · von allen {item_on_hand} {item} sind {item_reserved} reserviert: verfügbar {available}</translation>
    </message>
    <message>
        <source>Type how much of {code} shall be reserved</source>
        <translation>Eingeben, wie viel von {code} reserviert werden soll</translation>
    </message>
    <message>
        <source>Scan the badge of whoever it is for, type a piece of the name, or choose</source>
        <translation>Ausweis dessen scannen, für den es ist, ein Stück des Namens tippen oder wählen</translation>
    </message>
    <message>
        <source>Type the last day, such as 2026-12-31, or choose</source>
        <translation>Den letzten Tag eingeben, etwa 2026-12-31, oder wählen</translation>
    </message>
    <message>
        <source>{count} days, until {date}</source>
        <translation>{count} Tage, bis {date}</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>“{text}” is no date. Nothing changed; type a day such as 2026-12-31.</source>
        <translation>„{text}“ ist kein Datum. Nichts geändert; einen Tag wie 2026-12-31 eingeben.</translation>
    </message>
    <message>
        <source>{date} is over. Nothing changed; type a day that is still to come.</source>
        <translation>{date} ist vorbei. Nichts geändert; einen Tag eingeben, der noch kommt.</translation>
    </message>
    <message>
        <source>Only {available} are available. Type {amount} again to reserve what is still to come as well.</source>
        <translation>Nur {available} sind verfügbar. {amount} noch einmal eingeben, um auch zu reservieren, was noch kommt.</translation>
    </message>
    <message>
        <source>Only {available} are available: of all {item_on_hand} of {item}, {item_reserved} are reserved, from whichever lot they come. Type {amount} again to reserve what is still to come as well.</source>
        <translation>Nur {available} sind verfügbar: von allen {item_on_hand} {item} sind {item_reserved} reserviert, gleich aus welcher Charge. {amount} noch einmal eingeben, um auch zu reservieren, was noch kommt.</translation>
    </message>
    <message>
        <source>{code} is not free: of all {item_on_hand} of {item}, {item_reserved} are reserved, whichever units they are. Nothing changed; scan it again to reserve it all the same.</source>
        <translation>{code} ist nicht frei: von allen {item_on_hand} {item} sind {item_reserved} reserviert, gleich welche Einheiten. Nichts geändert; noch einmal scannen, um sie trotzdem zu reservieren.</translation>
    </message>
    <message>
        <source>{code} is reserved for {owner}. Nothing changed; give that up first, or scan another.</source>
        <translation>{code} ist für {owner} reserviert. Nichts geändert; das zuerst aufgeben oder etwas anderes scannen.</translation>
    </message>
    <message>
        <source>{amount} of {code} reserved for {owner} until {until}</source>
        <translation>{amount} von {code} für {owner} bis {until} reserviert</translation>
    </message>
    <message>
        <source>{amount} of {code} reserved for {owner}</source>
        <translation>{amount} von {code} für {owner} reserviert</translation>
    </message>
    <message>
        <source>The reservation of {code} for {owner} will be given up. Not done yet; touch it again.</source>
        <translation>Die Reservierung von {code} für {owner} wird aufgegeben. Noch nicht getan; noch einmal berühren.</translation>
    </message>
    <message>
        <source>The reservation of {code} for {owner} is given up</source>
        <translation>Die Reservierung von {code} für {owner} ist aufgegeben</translation>
    </message>
    <message>
        <source>{code} is a container. Nothing changed; scan what is in it.</source>
        <translation>{code} ist ein Behälter. Nichts geändert; scannen, was darin ist.</translation>
    </message>
    <message>
        <source>{code} is not in stock. Nothing changed; scan a unit that is.</source>
        <translation>{code} ist nicht im Bestand. Nichts geändert; etwas scannen, das es ist.</translation>
    </message>
    <message>
        <source>{amount} for {owner} until {until}</source>
        <translation>{amount} für {owner} bis {until}</translation>
    </message>
    <message>
        <source>{amount} for {owner}, without end</source>
        <translation>{amount} für {owner}, ohne Ende</translation>
    </message>
    <message>
        <source>Reserve it</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>{code} is reserved: {amount} for {owner}, and {free} are free. Not issued yet; say whether it is issued all the same.</source>
        <translation>{code} ist reserviert: {amount} für {owner}, und {free} sind frei. Noch nicht ausgegeben; sagen, ob es trotzdem ausgegeben wird.</translation>
    </message>
    <message>
        <source>Issue what is reserved for somebody else?</source>
        <translation>Ausgeben, was für jemand anders reserviert ist?</translation>
    </message>
    <message>
        <source>Issue it all the same</source>
        <translation>Trotzdem ausgeben</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Exported {rows} rows to {file}</source>
        <translation>{rows} Zeilen exportiert in {file}</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Der Export wurde angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>An XLSX sheet does not hold so many rows. No file was written; export as CSV or narrow them.</source>
        <translation>So viele Zeilen fasst ein XLSX-Blatt nicht. Es wurde keine Datei geschrieben; als CSV exportieren oder eingrenzen.</translation>
    </message>
    <message>
        <source>A PDF of so many rows is more than anybody reads. No file was written; export as CSV or narrow them.</source>
        <translation>Ein PDF mit so vielen Zeilen liest niemand. Es wurde keine Datei geschrieben; als CSV exportieren oder eingrenzen.</translation>
    </message>
    <message>
        <source>The export could not be written ({why}). No file was written; make room or ask for help.</source>
        <translation>Der Export ließ sich nicht schreiben ({why}). Es wurde keine Datei geschrieben; Platz schaffen oder Hilfe holen.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Stop the export ({rows} rows)</source>
        <translation>Export anhalten ({rows} Zeilen)</translation>
    </message>
    <message>
        <source>No export</source>
        <translation>Nicht exportieren</translation>
    </message>
    <message>
        <source>On a sheet of A4</source>
        <translation>Auf einem Bogen A4</translation>
    </message>
    <message>
        <source>Type millimetres from {least} to {most}, such as 38.1.</source>
        <translation>Geben Sie Millimeter von {least} bis {most} ein, etwa 38,1.</translation>
    </message>
    <message>
        <source>So many do not fit on a sheet of A4. Take fewer, or make the label smaller.</source>
        <translation>So viele passen nicht auf einen Bogen A4. Nehmen Sie weniger, oder verkleinern Sie das Etikett.</translation>
    </message>
    <message>
        <source>Say how many stand beside and how many below each other, or neither for a roll.</source>
        <translation>Geben Sie an, wie viele neben- und wie viele untereinander stehen, oder beides nicht für eine Rolle.</translation>
    </message>
    <message>
        <source>One thing on each line: what, left, top, width, height in mm, then its text. What: {elements}. Fields: {fields}.</source>
        <translation>Je Zeile eines: was, links, oben, Breite, Höhe in mm, dann sein Text. Was: {elements}. Felder: {fields}.</translation>
    </message>
    <message>
        <source>Label templates</source>
        <translation>Etikettenvorlagen</translation>
    </message>
    <message>
        <source>Label template</source>
        <translation>Etikettenvorlage</translation>
    </message>
    <message>
        <source>How printed labels look</source>
        <translation>Wie gedruckte Etiketten aussehen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie ist</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>Breite in mm</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>Höhe in mm</translation>
    </message>
    <message>
        <source>What stands on it</source>
        <translation>Was darauf steht</translation>
    </message>
    <message>
        <source>Labels beside each other</source>
        <translation>Etiketten nebeneinander</translation>
    </message>
    <message>
        <source>Labels below each other</source>
        <translation>Etiketten untereinander</translation>
    </message>
    <message>
        <source>Gap between columns in mm</source>
        <translation>Abstand der Spalten in mm</translation>
    </message>
    <message>
        <source>Gap between rows in mm</source>
        <translation>Abstand der Reihen in mm</translation>
    </message>
    <message>
        <source>Item Serialization</source>
        <translation>Serialisierung</translation>
    </message>
    <message>
        <source>Scan the items to convert</source>
        <translation>Artikel scannen, die umgestellt werden</translation>
    </message>
    <message>
        <source>Several may be converted at once. Nothing changes before you have seen what would.</source>
        <translation>Mehrere gehen auf einmal. Nichts ändert sich, bevor Sie gesehen haben, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Items from the list</source>
        <translation>Artikel aus der Liste</translation>
    </message>
    <message>
        <source>Tick the items to convert</source>
        <translation>Die Artikel ankreuzen</translation>
    </message>
    <message>
        <source>Items chosen: {count}</source>
        <translation>Artikel gewählt: {count}</translation>
    </message>
    <message>
        <source>Nothing is ticked. Nothing changed; tick the items, then take them.</source>
        <translation>Nichts ist angekreuzt. Nichts geändert; die Artikel ankreuzen und dann nehmen.</translation>
    </message>
    <message>
        <source>{item} chosen</source>
        <translation>{item} gewählt</translation>
    </message>
    <message>
        <source>{item} left out again</source>
        <translation>{item} wieder weggelassen</translation>
    </message>
    <message>
        <source>{description}: {bulk} in bulk, {serials} with serials. Touch it to leave it out.</source>
        <translation>{description}: {bulk} als Menge, {serials} mit Seriennummer. Berühren, um ihn wegzulassen.</translation>
    </message>
    <message>
        <source>Serialize: see what would change</source>
        <translation>Mit Seriennummern: Vorschau</translation>
    </message>
    <message>
        <source>Each unit in stock gets a serial number; asset tags are made later, at checkout</source>
        <translation>Jede Einheit auf Lager bekommt eine Seriennummer; Anlagennummern kommen später, bei der Ausgabe</translation>
    </message>
    <message>
        <source>Back to bulk: see what would change</source>
        <translation>Zurück zur Menge: Vorschau</translation>
    </message>
    <message>
        <source>Units lose their numbers; the records stay</source>
        <translation>Einheiten verlieren ihre Nummern; die Aufzeichnungen bleiben</translation>
    </message>
    <message>
        <source>The preferred way, step by step</source>
        <translation>Der empfohlene Weg, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Count to zero, then receive with serial numbers and tags</source>
        <translation>Auf null zählen, dann mit Serien- und Anlagennummern annehmen</translation>
    </message>
    <message>
        <source>No item is chosen. Nothing changed; scan one first.</source>
        <translation>Kein Artikel ist gewählt. Nichts wurde geändert; scannen Sie erst einen.</translation>
    </message>
    <message>
        <source>The preferred way goes item by item. Nothing changed; leave one alone in the list.</source>
        <translation>Der empfohlene Weg geht Artikel für Artikel. Nichts wurde geändert; lassen Sie einen allein in der Liste.</translation>
    </message>
    <message>
        <source>No more than {most} items at once. Nothing changed; run these first.</source>
        <translation>Nicht mehr als {most} Artikel auf einmal. Nichts wurde geändert; stellen Sie erst diese um.</translation>
    </message>
    <message>
        <source>{good} of {all} items can be serialized</source>
        <translation>{good} von {all} Artikeln können Seriennummern bekommen</translation>
    </message>
    <message>
        <source>{good} of {all} items can go back to bulk</source>
        <translation>{good} von {all} Artikeln können zurück zur Menge</translation>
    </message>
    <message>
        <source>Only current stock changes; what is done stays as it was. What is marked stays out.</source>
        <translation>Nur der Bestand von jetzt ändert sich; Erledigtes bleibt, wie es war. Markiertes bleibt weg.</translation>
    </message>
    <message>
        <source>Run for {count}</source>
        <translation>{count} umstellen</translation>
    </message>
    <message>
        <source>Units that get serial numbers: {count}, {first} to {last}</source>
        <translation>Einheiten, die Seriennummern bekommen: {count}, {first} bis {last}</translation>
    </message>
    <message>
        <source>Units with serials that go back to bulk: {count}</source>
        <translation>Einheiten mit Seriennummer, die zur Menge zurückkehren: {count}</translation>
    </message>
    <message>
        <source>Items serialized: {count}. Labels to stick: {units}</source>
        <translation>Umgestellte Artikel: {count}. Zu klebende Etiketten: {units}</translation>
    </message>
    <message>
        <source>Items in bulk again: {count}</source>
        <translation>Artikel wieder als Menge: {count}</translation>
    </message>
    <message>
        <source>{amount} still in bulk: count its bins as empty, then have somebody else approve that</source>
        <translation>noch {amount} ohne Nummer: die Plätze als leer zählen, dann von jemand anderem genehmigen lassen</translation>
    </message>
    <message>
        <source>No unit in bulk: from now on each unit has a serial number</source>
        <translation>Keine Einheit als Menge: von nun an hat jede eine Seriennummer</translation>
    </message>
    <message>
        <source>Merge items</source>
        <translation>Artikel zusammenführen</translation>
    </message>
    <message>
        <source>Scan an item that is the same as another</source>
        <translation>Artikel scannen, der derselbe ist wie ein anderer</translation>
    </message>
    <message>
        <source>Scan the other item that is the same as {number}</source>
        <translation>Den anderen Artikel scannen, der derselbe ist wie {number}</translation>
    </message>
    <message>
        <source>One of the two stays; codes and stock of the other become its own.</source>
        <translation>Einer der beiden bleibt; Codes und Bestand des anderen gehen auf ihn über.</translation>
    </message>
    <message>
        <source>{number} is in hand already. Nothing changed; scan the other item.</source>
        <translation>{number} ist schon gewählt. Nichts geändert; den anderen Artikel scannen.</translation>
    </message>
    <message>
        <source>Choose which of the two stays</source>
        <translation>Wählen, welcher der beiden bleibt</translation>
    </message>
    <message>
        <source>{number} stays</source>
        <translation>{number} bleibt</translation>
    </message>
    <message>
        <source>{goes} becomes {stays}</source>
        <translation>{goes} wird zu {stays}</translation>
    </message>
    <message>
        <source>Nothing has changed yet. Its history stays on its own card, which the card of {stays} names.</source>
        <translation>Noch ist nichts geändert. Die Historie bleibt auf der eigenen Karte, die auf der Karte von {stays} genannt wird.</translation>
    </message>
    <message>
        <source>{goes} is {stays}, all of it</source>
        <translation>{goes} ist ganz {stays}</translation>
    </message>
    <message>
        <source>What is still under {goes} becomes {stays}</source>
        <translation>Was noch unter {goes} steht, wird {stays}</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Codes and records</source>
        <translation>Codes und Datensätze</translation>
    </message>
    <message>
        <source>{count}, and its number {number}: they name {stays} from then on</source>
        <translation>{count}, dazu die Nummer {number}: sie benennen dann {stays}</translation>
    </message>
    <message>
        <source>{count} still name {number}: they name {stays} from then on</source>
        <translation>{count} nennen noch {number}: von da an nennen sie {stays}</translation>
    </message>
    <message>
        <source>What still comes, or is still wished for, is {stays} from then on</source>
        <translation>Was noch kommt oder noch gewünscht wird, ist von da an {stays}</translation>
    </message>
    <message>
        <source>{amount} at {place}</source>
        <translation>{amount} in {place}</translation>
    </message>
    <message>
        <source>{amount} owed to {place}</source>
        <translation>{amount} fehlen auf {place}</translation>
    </message>
    <message>
        <source>More than {most} lines: the rest is brought over afterwards, in the same way</source>
        <translation>Mehr als {most} Zeilen: der Rest wird danach auf demselben Weg übernommen</translation>
    </message>
    <message>
        <source>None of it stands here</source>
        <translation>Davon steht hier nichts</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Bring it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Merged lately: touch it to see what is left of it, or to take that back</source>
        <translation>Vor Kurzem zusammengeführt: antippen, um Reste zu sehen oder das zurückzunehmen</translation>
    </message>
    <message>
        <source>Take the merging back</source>
        <translation>Zusammenführung zurücknehmen</translation>
    </message>
    <message>
        <source>{goes} is an item of its own again, with the codes, lines and stock that it had. Not done yet; press again to confirm.</source>
        <translation>{goes} wird wieder ein eigener Artikel, mit seinen Codes, Zeilen und Beständen. Noch nicht geschehen; zum Bestätigen noch einmal drücken.</translation>
    </message>
    <message>
        <source>{goes} is as it was before</source>
        <translation>{goes} ist wieder wie zuvor</translation>
    </message>
    <message>
        <source>Cannot be taken back</source>
        <translation>Nicht zurückzunehmen</translation>
    </message>
    <message>
        <source>It was merged at another site. It is taken back there.</source>
        <translation>Es wurde an einem anderen Standort zusammengeführt. Dort wird es zurückgenommen.</translation>
    </message>
    <message>
        <source>{what} has been changed since. Change it back first.</source>
        <translation>{what} wurde seither geändert. Erst diese Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Some of order {number} has come since, as the other item.</source>
        <translation>Von Bestellung {number} ist seither etwas als der andere Artikel gekommen.</translation>
    </message>
    <message>
        <source>A line of an order</source>
        <translation>Eine Bestellzeile</translation>
    </message>
    <message>
        <source>A line of a requisition</source>
        <translation>Eine Anforderungszeile</translation>
    </message>
    <message>
        <source>A reservation</source>
        <translation>Eine Reservierung</translation>
    </message>
    <message>
        <source>A checkout</source>
        <translation>Eine Ausleihe</translation>
    </message>
    <message>
        <source>A record that names it</source>
        <translation>Ein Datensatz, der ihn nennt</translation>
    </message>
    <message>
        <source>{goes} is {stays} from now on</source>
        <translation>{goes} ist ab jetzt {stays}</translation>
    </message>
    <message>
        <source>What was under {goes} is {stays} now</source>
        <translation>Was unter {goes} stand, ist jetzt {stays}</translation>
    </message>
    <message>
        <source>Merged, and stock or a line is still under it: touch it to bring that over</source>
        <translation>Zusammengeführt, aber noch mit Bestand oder einer Zeile: antippen, um das zu übertragen</translation>
    </message>
    <message>
        <source>{goes} is {stays} from now on. More of it stands here: bring over the rest.</source>
        <translation>{goes} ist ab jetzt {stays}. Hier steht noch mehr davon: den Rest übernehmen.</translation>
    </message>
    <message>
        <source>{goes} goes out of use. Not done yet; press again to confirm.</source>
        <translation>{goes} kommt außer Gebrauch. Noch nicht geschehen; zum Bestätigen noch einmal drücken.</translation>
    </message>
    <message>
        <source>{number} was merged into another item before. Nothing changed; scan that one.</source>
        <translation>{number} ist schon in einem anderen Artikel aufgegangen. Nichts geändert; jenen scannen.</translation>
    </message>
    <message>
        <source>{number} is out of use and cannot take in another. Choose the other one.</source>
        <translation>{number} ist außer Gebrauch und kann keinen anderen aufnehmen. Den anderen wählen.</translation>
    </message>
    <message>
        <source>They differ in this, which cannot change: {field}.</source>
        <translation>Sie unterscheiden sich in etwas, das sich nicht ändern lässt: {field}.</translation>
    </message>
    <message>
        <source>{number} tracks no serial numbers. Switch that on first.</source>
        <translation>{number} führt keine Seriennummern. Das zuerst einschalten.</translation>
    </message>
    <message>
        <source>One of them is a kit or a device, the other is not.</source>
        <translation>Einer ist ein Set oder ein Gerät, der andere nicht.</translation>
    </message>
    <message>
        <source>{number} waits for units of it. Finish or cancel that first.</source>
        <translation>{number} wartet auf Stücke davon. Das zuerst abschließen oder abbrechen.</translation>
    </message>
    <message>
        <source>{number} has returned some of it to its vendor, under this number. Settle it first: credited, replaced or refused.</source>
        <translation>Mit {number} ist etwas davon unter dieser Nummer beim Lieferanten. Zuerst abschließen: gutgeschrieben, ersetzt oder abgelehnt.</translation>
    </message>
    <message>
        <source>{number} reports some of it as faulty, lost or broken. Close that first.</source>
        <translation>{number} meldet etwas davon als fehlerhaft, verloren oder zerbrochen. Zuerst abschließen.</translation>
    </message>
    <message>
        <source>{code} is said to be in two places. Settle that first.</source>
        <translation>{code} soll an zwei Orten sein. Das zuerst klären.</translation>
    </message>
    <message>
        <source>Both have a unit {code}. Give one of them another code first.</source>
        <translation>Beide haben ein Stück {code}. Einem davon zuerst einen anderen Code geben.</translation>
    </message>
    <message>
        <source>Nothing of {goes} is left here. Nothing changed.</source>
        <translation>Von {goes} ist hier nichts mehr. Nichts geändert.</translation>
    </message>
    <message>
        <source>It cannot be done as things stand. Nothing changed; see what is in the way.</source>
        <translation>So geht es nicht. Nichts geändert; nachsehen, was im Weg ist.</translation>
    </message>
    <message>
        <source>Order {number} is open: its units will be received one by one, each with a serial number</source>
        <translation>Bestellung {number} ist offen: ihre Einheiten werden einzeln angenommen, jede mit Seriennummer</translation>
    </message>
    <message>
        <source>Checked out by {who}: it could not be returned afterwards. Have it returned first.</source>
        <translation>Ausgegeben an {who}: Es ließe sich danach nicht zurückgeben. Lassen Sie es erst zurückgeben.</translation>
    </message>
    <message>
        <source>Count {number} is open. Close it first.</source>
        <translation>Zählung {number} ist offen. Schließen Sie sie erst ab.</translation>
    </message>
    <message>
        <source>{device} is not in step yet. Have it sync first.</source>
        <translation>{device} ist noch nicht abgeglichen. Gleichen Sie das Gerät erst ab.</translation>
    </message>
    <message>
        <source>Only what is kept by quantity can be serialized.</source>
        <translation>Nur was nach Menge geführt wird, kann Seriennummern bekommen.</translation>
    </message>
    <message>
        <source>It is kept by serial number from the start and has no bulk.</source>
        <translation>Er wird von Anfang an nach Seriennummer geführt und hat keine Menge.</translation>
    </message>
    <message>
        <source>It is serialized already, and nothing of it is in bulk.</source>
        <translation>Er hat schon Seriennummern, und nichts davon ist Menge.</translation>
    </message>
    <message>
        <source>It is in bulk already.</source>
        <translation>Er ist schon Menge.</translation>
    </message>
    <message>
        <source>It is measured in parts of a unit; a unit with a serial number is whole.</source>
        <translation>Er wird in Teilen einer Einheit gemessen; eine Einheit mit Seriennummer ist ganz.</translation>
    </message>
    <message>
        <source>More than {most} units in bulk. Serialize them bin by bin in the item&apos;s serials.</source>
        <translation>Mehr als {most} Einheiten als Menge. Geben Sie ihnen Fach für Fach Nummern, unter den Seriennummern des Artikels.</translation>
    </message>
    <message>
        <source>None of the items can be converted as they stand. Nothing changed; see what is in the way.</source>
        <translation>Keiner der Artikel lässt sich so umstellen. Nichts wurde geändert; sehen Sie, was im Weg steht.</translation>
    </message>
    <message>
        <source>{item}: step {step} of 4</source>
        <translation>{item}: Schritt {step} von 4</translation>
    </message>
    <message>
        <source>{item} is serialized</source>
        <translation>{item} hat Seriennummern</translation>
    </message>
    <message>
        <source>1. Site inventory by bin, kept with this task</source>
        <translation>1. Bestand nach Fach, bei dieser Aufgabe verwahrt</translation>
    </message>
    <message>
        <source>2. Count it to zero</source>
        <translation>2. Auf null zählen</translation>
    </message>
    <message>
        <source>3. Make it an asset item</source>
        <translation>3. Zum Anlagegut machen</translation>
    </message>
    <message>
        <source>4. Receive each unit into its bin, with serial number and tag</source>
        <translation>4. Jede Einheit in ihr Fach annehmen, mit Serien- und Anlagennummer</translation>
    </message>
    <message>
        <source>{there} of {wanted} with serials</source>
        <translation>{there} von {wanted} mit Seriennummer</translation>
    </message>
    <message>
        <source>Choose a recipient, scan a badge, or type a piece of the name</source>
        <translation>Empfänger wählen, Ausweis scannen oder ein Stück des Namens tippen</translation>
    </message>
    <message>
        <source>There is no recipient yet: add them in the catalogue</source>
        <translation>Es gibt noch keinen Empfänger: im Katalog anlegen</translation>
    </message>
    <message>
        <source>What {recipient} has</source>
        <translation>Was {recipient} hat</translation>
    </message>
    <message>
        <source>On hand, items: {count}</source>
        <translation>Bestand, Artikel: {count}</translation>
    </message>
    <message>
        <source>Nothing on hand: count to set the first levels</source>
        <translation>Kein Bestand: zählen, um den ersten Stand zu erfassen</translation>
    </message>
    <message>
        <source>{description} · {where}</source>
        <translation>{description} · {where}</translation>
    </message>
    <message>
        <source>{description} · {serials}</source>
        <translation>{description} · {serials}</translation>
    </message>
    <message>
        <source>{item} with {recipient}</source>
        <translation>{item} bei {recipient}</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>{number} is open: count what {recipient} has</source>
        <translation>{number} ist offen: zählen, was {recipient} hat</translation>
    </message>
    <message>
        <source>Enter what stands at {place} as theirs, units: {count}</source>
        <translation>Was an {place} steht, als ihres eintragen, Einheiten: {count}</translation>
    </message>
    <message>
        <source>What stands at {place} is now in the custody of {recipient}.</source>
        <translation>Was an {place} steht, ist jetzt in der Obhut von {recipient}.</translation>
    </message>
    <message>
        <source>All recipients</source>
        <translation>Alle Empfänger</translation>
    </message>
    <message>
        <source>Back to all they have</source>
        <translation>Zurück zu allem</translation>
    </message>
    <message>
        <source>{recipient} has nothing and no place of their own. Nothing changed; give them a place first.</source>
        <translation>{recipient} hat nichts und keinen eigenen Platz. Nichts geändert; geben Sie zuerst einen Platz.</translation>
    </message>
    <message>
        <source>Set the asset flag</source>
        <translation>Zum Anlagegut machen</translation>
    </message>
    <message>
        <source>Receive the units</source>
        <translation>Einheiten annehmen</translation>
    </message>
    <message>
        <source>{item} is an asset item from now on</source>
        <translation>{item} ist von nun an ein Anlagegut</translation>
    </message>
    <message>
        <source>{item} still has stock in bulk. Nothing changed; count it to zero first.</source>
        <translation>{item} hat noch Bestand als Menge. Nichts wurde geändert; zählen Sie erst auf null.</translation>
    </message>
    <message>
        <source>Count accuracy</source>
        <translation>Zählgenauigkeit</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Accuracy in %</source>
        <translation>Genauigkeit in %</translation>
    </message>
    <message>
        <source>Value of differences</source>
        <translation>Wert der Abweichungen</translation>
    </message>
    <message>
        <source>Stock that lies still</source>
        <translation>Ruhender Bestand</translation>
    </message>
    <message>
        <source>Last moved</source>
        <translation>Zuletzt bewegt</translation>
    </message>
    <message>
        <source>Days still</source>
        <translation>Tage in Ruhe</translation>
    </message>
    <message>
        <source>On hand by recipient</source>
        <translation>Bestand je Empfänger</translation>
    </message>
    <message>
        <source>Stock at a past moment</source>
        <translation>Bestand zu einem früheren Zeitpunkt</translation>
    </message>
    <message>
        <source>On hand then</source>
        <translation>Bestand damals</translation>
    </message>
    <message>
        <source>On hand now</source>
        <translation>Bestand jetzt</translation>
    </message>
    <message>
        <source>Value then</source>
        <translation>Wert damals</translation>
    </message>
    <message>
        <source>Only what there was</source>
        <translation>Nur was es gab</translation>
    </message>
    <message>
        <source>Recall trace</source>
        <translation>Rückverfolgung</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Is here now</source>
        <translation>Ist jetzt hier</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Etiketten drucken</translation>
    </message>
    <message>
        <source>Scan what needs a label</source>
        <translation>Scannen, was ein Etikett braucht</translation>
    </message>
    <message>
        <source>A bin, unit, lot, container or item; or choose many at once from a list</source>
        <translation>Einen Platz, ein Stück, eine Charge, einen Behälter oder Artikel; oder viele auf einmal aus einer Liste</translation>
    </message>
    <message>
        <source>Locations from the list</source>
        <translation>Plätze aus der Liste</translation>
    </message>
    <message>
        <source>Units from the list</source>
        <translation>Stücke aus der Liste</translation>
    </message>
    <message>
        <source>Badges from the list</source>
        <translation>Ausweise aus der Liste</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Befehlsblatt</translation>
    </message>
    <message>
        <source>One for each command, to hang beside the kiosk</source>
        <translation>Eines für jeden Befehl, zum Aushängen neben dem Kiosk</translation>
    </message>
    <message>
        <source>Tick those that need a label</source>
        <translation>Ankreuzen, was ein Etikett braucht</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Print {count}</source>
        <translation>{count} drucken</translation>
    </message>
    <message>
        <source>Copies …</source>
        <translation>Anzahl …</translation>
    </message>
    <message>
        <source>How many of each label?</source>
        <translation>Wie viele von jedem Etikett?</translation>
    </message>
    <message>
        <source>That is no number of copies from 1 to {most}. Nothing changed; type how many of each.</source>
        <translation>Das ist keine Anzahl von 1 bis {most}. Nichts geändert; tippen, wie viele von jedem.</translation>
    </message>
    <message>
        <source>As it is set up for its kind</source>
        <translation>Wie für die Art eingestellt</translation>
    </message>
    <message>
        <source>Of each label: {count}</source>
        <translation>Von jedem Etikett: {count}</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>The list is empty. Nothing is printed.</source>
        <translation>Die Liste ist leer. Nichts wird gedruckt.</translation>
    </message>
    <message>
        <source>On the list: {count}</source>
        <translation>Auf der Liste: {count}</translation>
    </message>
    <message>
        <source>This is on the list already</source>
        <translation>Das steht schon auf der Liste</translation>
    </message>
    <message>
        <source>Nothing is ticked. Tick the rows that need a label, then take them.</source>
        <translation>Nichts ist angekreuzt. Kreuzen Sie die Zeilen an, die ein Etikett brauchen, und nehmen Sie sie dann.</translation>
    </message>
    <message>
        <source>Nothing is on the list. Scan what needs a label.</source>
        <translation>Nichts steht auf der Liste. Scannen Sie, was ein Etikett braucht.</translation>
    </message>
    <message>
        <source>Labels to print: {count}</source>
        <translation>Etiketten zu drucken: {count}</translation>
    </message>
    <message>
        <source>More than {most} labels at once are too many. Print these first.</source>
        <translation>Mehr als {most} Etiketten auf einmal sind zu viele. Drucken Sie zuerst diese.</translation>
    </message>
    <message>
        <source>An area has no label of its own. Scan a bin.</source>
        <translation>Ein Bereich hat kein eigenes Etikett. Scannen Sie einen Platz.</translation>
    </message>
    <message>
        <source>Badges are printed by who administers the users. Nothing was put on the list.</source>
        <translation>Ausweise druckt, wer die Benutzer verwaltet. Nichts kam auf die Liste.</translation>
    </message>
    <message>
        <source>Touch it to take it off</source>
        <translation>Antippen nimmt es herunter</translation>
    </message>
    <message>
        <source>Due back in {days} days</source>
        <translation>Zurück in {days} Tagen</translation>
    </message>
    <message>
        <source>Due back tomorrow</source>
        <translation>Zurück bis morgen</translation>
    </message>
    <message>
        <source>{what}, due back tomorrow</source>
        <translation>{what}, zurück bis morgen</translation>
    </message>
    <message>
        <source>{what}, due back in {days} days</source>
        <translation>{what}, zurück in {days} Tagen</translation>
    </message>
    <message>
        <source>No day it is due back</source>
        <translation>Kein Tag der Rückgabe</translation>
    </message>
    <message>
        <source>Scan a new asset tag for {code}</source>
        <translation>Neue Inventarnummer für {code} scannen</translation>
    </message>
    <message>
        <source>Leave it without a tag</source>
        <translation>Ohne Inventarnummer lassen</translation>
    </message>
    <message>
        <source>Give {code} an asset tag</source>
        <translation>{code} eine Inventarnummer geben</translation>
    </message>
    <message>
        <source>{code} bears the tag {tag}</source>
        <translation>{code} trägt die Inventarnummer {tag}</translation>
    </message>
    <message>
        <source>“{tag}” is no tag: letters, digits, dash and period. Nothing changed; scan another.</source>
        <translation>„{tag}“ ist keine Anlagennummer: Buchstaben, Ziffern, Bindestrich und Punkt. Nichts wurde geändert; scannen Sie eine andere.</translation>
    </message>
    <message>
        <source>{tag} names something already. Nothing changed; scan another tag.</source>
        <translation>{tag} benennt schon etwas. Nichts wurde geändert; scannen Sie eine andere Anlagennummer.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Einbauen</translation>
    </message>
    <message>
        <source>Choose the customer, or scan their code</source>
        <translation>Kunden wählen oder seinen Code scannen</translation>
    </message>
    <message>
        <source>Customers with “{text}”: choose one, or go back to all of them</source>
        <translation>Kunden mit „{text}“: einen wählen, oder zurück zu allen</translation>
    </message>
    <message>
        <source>There is no customer yet: add them in the catalogue, or install without one</source>
        <translation>Es gibt noch keinen Kunden: im Katalog anlegen oder ohne einen einbauen</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>Ohne Kunden</translation>
    </message>
    <message>
        <source>Scan what is installed</source>
        <translation>Scannen, was eingebaut wird</translation>
    </message>
    <message>
        <source>At {customer}; it leaves the on-hand</source>
        <translation>Bei {customer}; es verlässt den Bestand</translation>
    </message>
    <message>
        <source>It leaves the on-hand</source>
        <translation>Es verlässt den Bestand</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Ein anderer Kunde</translation>
    </message>
    <message>
        <source>There is no {code} in your custody or free in stock. Nothing changed; scan what is yours.</source>
        <translation>Es gibt kein {code} in Ihrer Obhut oder frei im Bestand. Nichts geändert; scannen Sie, was Ihres ist.</translation>
    </message>
    <message>
        <source>A container is not installed. Nothing changed; scan the units in it.</source>
        <translation>Ein Behälter wird nicht eingebaut. Nichts geändert; scannen Sie die Einheiten darin.</translation>
    </message>
    <message>
        <source>{what} installed</source>
        <translation>{what} eingebaut</translation>
    </message>
    <message>
        <source>{what} installed at {customer}</source>
        <translation>{what} bei {customer} eingebaut</translation>
    </message>
    <message>
        <source>No customer is called “{code}”. Nothing changed; choose one of the list.</source>
        <translation>Kein Kunde heißt „{code}“. Nichts geändert; wählen Sie einen der Liste.</translation>
    </message>
    <message>
        <source>Send it to a vendor for repair</source>
        <translation>Zur Reparatur an einen Lieferanten</translation>
    </message>
    <message>
        <source>It is back from repair</source>
        <translation>Zurück aus der Reparatur</translation>
    </message>
    <message>
        <source>Which vendor repairs {code}?</source>
        <translation>Welcher Lieferant repariert {code}?</translation>
    </message>
    <message>
        <source>Scan or choose the repair place that {code} is kept under</source>
        <translation>Reparaturplatz scannen oder wählen, unter dem {code} geführt wird</translation>
    </message>
    <message>
        <source>Scan the bin that {code} goes back to</source>
        <translation>Fach scannen, in das {code} zurückkommt</translation>
    </message>
    <message>
        <source>No vendor is called “{code}”. Nothing changed; choose one of the list.</source>
        <translation>Kein Lieferant heißt „{code}“. Nichts wurde geändert; wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>{place} is no repair place. Nothing changed; scan a location of the kind “Repair”.</source>
        <translation>{place} ist kein Reparaturplatz. Nichts wurde geändert; scannen Sie einen Lagerort der Art „Reparatur“.</translation>
    </message>
    <message>
        <source>{place} is a repair place. Nothing changed; scan the bin it goes back to.</source>
        <translation>{place} ist ein Reparaturplatz. Nichts wurde geändert; scannen Sie das Fach, in das es zurückkommt.</translation>
    </message>
    <message>
        <source>At {vendor} for repair, order {number}</source>
        <translation>Bei {vendor} zur Reparatur, Auftrag {number}</translation>
    </message>
    <message>
        <source>Back from repair at {place}, order {number} is done</source>
        <translation>Zurück aus der Reparatur in {place}, Auftrag {number} ist erledigt</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>As of {when}</source>
        <translation>Stand {when}</translation>
    </message>
    <message>
        <source>Searched for: {text}</source>
        <translation>Gesucht: {text}</translation>
    </message>
    <message>
        <source>Only: {filters}</source>
        <translation>Nur: {filters}</translation>
    </message>
    <message>
        <source>This is no photo that can be kept ({field}). Nothing changed; take it again.</source>
        <translation>Das ist kein Foto, das aufbewahrt werden kann ({field}). Nichts geändert; noch einmal aufnehmen.</translation>
    </message>
    <message>
        <source>A photo that was taken stays as it is. Nothing changed; take it off, and take another in its place.</source>
        <translation>Ein aufgenommenes Foto bleibt, wie es ist. Nichts geändert; es abnehmen und stattdessen ein anderes aufnehmen.</translation>
    </message>
    <message>
        <source>Somebody else took this photo. Nothing changed; they take it off, or a supervisor does.</source>
        <translation>Dieses Foto hat jemand anders aufgenommen. Nichts geändert; wer es aufnahm, nimmt es ab, oder die Aufsicht.</translation>
    </message>
    <message>
        <source>A photo is kept in the name of who takes it. Nothing changed; sign in and take it again.</source>
        <translation>Ein Foto wird unter dem Namen dessen aufbewahrt, der es aufnimmt. Nichts geändert; anmelden und noch einmal aufnehmen.</translation>
    </message>
    <message>
        <source>Change of {code} in the catalogue</source>
        <translation>Änderung an {code} im Katalog</translation>
    </message>
    <message>
        <source>New in the catalogue: {code}</source>
        <translation>Neu im Katalog: {code}</translation>
    </message>
    <message>
        <source>Last change of the catalogue</source>
        <translation>Letzte Änderung am Katalog</translation>
    </message>
    <message>
        <source>Reservation of {code}</source>
        <translation>Reservierung von {code}</translation>
    </message>
    <message>
        <source>Parts of {code}</source>
        <translation>Teile von {code}</translation>
    </message>
    <message>
        <source>Levels of {code} at the site</source>
        <translation>Bestandsgrenzen von {code} am Standort</translation>
    </message>
    <message>
        <source>Line {code} of a template</source>
        <translation>Zeile {code} einer Vorlage</translation>
    </message>
    <message>
        <source>A recipient&apos;s level of {code}</source>
        <translation>Bestandsgrenze eines Empfängers für {code}</translation>
    </message>
    <message>
        <source>Terms of a vendor for {code}</source>
        <translation>Bedingungen eines Lieferanten für {code}</translation>
    </message>
    <message>
        <source>This is no picture the app can read. Nothing changed; take a JPEG, PNG, WebP, BMP or GIF file.</source>
        <translation>Das ist kein Bild, das die App lesen kann. Nichts geändert; eine Datei in JPEG, PNG, WebP, BMP oder GIF nehmen.</translation>
    </message>
    <message>
        <source>This picture is damaged or breaks off. Nothing changed; take it again, or copy the file anew.</source>
        <translation>Dieses Bild ist beschädigt oder bricht ab. Nichts geändert; noch einmal aufnehmen oder die Datei neu kopieren.</translation>
    </message>
    <message>
        <source>This file is larger than {most} MB. Nothing changed; take a smaller picture.</source>
        <translation>Diese Datei ist größer als {most} MB. Nichts geändert; ein kleineres Bild nehmen.</translation>
    </message>
    <message>
        <source>This picture has more pixels than the app unpacks. Nothing changed; take a smaller picture.</source>
        <translation>Dieses Bild hat mehr Bildpunkte, als die App auspackt. Nichts geändert; ein kleineres Bild nehmen.</translation>
    </message>
    <message>
        <source>This picture is {width} x {height}, which is more than the app unpacks. Nothing changed; take a smaller picture.</source>
        <translation>Dieses Bild hat {width} x {height}, das ist mehr, als die App auspackt. Nichts geändert; ein kleineres Bild nehmen.</translation>
    </message>
    <message>
        <source>Photos: {count}</source>
        <translation>Fotos: {count}</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Photos of {code}</source>
        <translation>Fotos von {code}</translation>
    </message>
    <message>
        <source>There is no photo yet. Take one with the camera, or choose a file.</source>
        <translation>Es gibt noch kein Foto. Eines mit der Kamera aufnehmen oder eine Datei wählen.</translation>
    </message>
    <message>
        <source>Touch one to see it large</source>
        <translation>Eines berühren, um es groß zu sehen</translation>
    </message>
    <message>
        <source>{missing} of {count} are not here yet: they come by themselves from where they were taken</source>
        <translation>{missing} von {count} sind noch nicht hier: sie kommen von selbst von dort, wo sie aufgenommen wurden</translation>
    </message>
    <message>
        <source>Take it with the camera</source>
        <translation>Mit der Kamera</translation>
    </message>
    <message>
        <source>Choose a picture file</source>
        <translation>Bilddatei wählen</translation>
    </message>
    <message>
        <source>What was done to them</source>
        <translation>Was mit ihnen geschah</translation>
    </message>
    <message>
        <source>What was done to the photos of {code}</source>
        <translation>Was mit den Fotos von {code} geschah</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation>Foto {number} von {count}</translation>
    </message>
    <message>
        <source>{what} · {when} · {who}</source>
        <translation>{what} · {when} · {who}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Say what it shows</source>
        <translation>Sagen, was es zeigt</translation>
    </message>
    <message>
        <source>Say what this photo of {code} shows</source>
        <translation>Sagen, was dieses Foto von {code} zeigt</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Abnehmen</translation>
    </message>
    <message>
        <source>Choose it again to take this photo off. The journal keeps that it was there.</source>
        <translation>Noch einmal wählen, um dieses Foto abzunehmen. Das Journal behält, dass es da war.</translation>
    </message>
    <message>
        <source>The photo is with {code}</source>
        <translation>Das Foto ist bei {code}</translation>
    </message>
    <message>
        <source>It is said what the photo shows</source>
        <translation>Es ist gesagt, was das Foto zeigt</translation>
    </message>
    <message>
        <source>The photo is taken off {code}</source>
        <translation>Das Foto ist von {code} abgenommen</translation>
    </message>
    <message>
        <source>Photo of {code}</source>
        <translation>Foto von {code}</translation>
    </message>
    <message>
        <source>Taking a photo off {code}</source>
        <translation>Abnehmen eines Fotos von {code}</translation>
    </message>
    <message>
        <source>The photo is with {code} again</source>
        <translation>Das Foto ist wieder bei {code}</translation>
    </message>
    <message>
        <source>This very photo is with {code} already. Nothing changed; take another.</source>
        <translation>Genau dieses Foto ist schon bei {code}. Nichts geändert; ein anderes nehmen.</translation>
    </message>
    <message>
        <source>{code} has {count} photos, more are not kept of one thing. Nothing changed; take one off first.</source>
        <translation>{code} hat {count} Fotos, mehr werden von einer Sache nicht aufbewahrt. Nichts geändert; erst eines abnehmen.</translation>
    </message>
    <message>
        <source>{code} is over: its photos stay as they are. Nothing changed; take one of something open.</source>
        <translation>{code} ist erledigt: Fotos kommen nicht mehr dazu. Nichts geändert; fotografieren, was offen ist.</translation>
    </message>
    <message>
        <source>There is no camera and no file here. Nothing changed; send the picture by its file name.</source>
        <translation>Hier gibt es weder Kamera noch Datei. Nichts geändert; das Bild mit seinem Dateinamen senden.</translation>
    </message>
    <message>
        <source>{when} · {who}</source>
        <translation>{when} · {who}</translation>
    </message>
    <message>
        <source>{when} · {who} · {caption}</source>
        <translation>{when} · {who} · {caption}</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>Foto aufgenommen</translation>
    </message>
    <message>
        <source>Photo described</source>
        <translation>Foto beschrieben</translation>
    </message>
    <message>
        <source>Photo taken off</source>
        <translation>Foto abgenommen</translation>
    </message>
    <message>
        <source>Photo shown again</source>
        <translation>Foto wieder gezeigt</translation>
    </message>
    <message>
        <source>{baud} baud, {end}, {named}</source>
        <translation>{baud} Baud, {end}, {named}</translation>
    </message>
    <message>
        <source>a line end closes each code</source>
        <translation>ein Zeilenende schließt jeden Code ab</translation>
    </message>
    <message>
        <source>a sign of its own closes each code</source>
        <translation>ein eigenes Zeichen schließt jeden Code ab</translation>
    </message>
    <message>
        <source>a pause closes each code</source>
        <translation>eine Pause schließt jeden Code ab</translation>
    </message>
    <message>
        <source>keyboard layout {layout}, {named}</source>
        <translation>Tastaturbelegung {layout}, {named}</translation>
    </message>
    <message>
        <source>{how}, “{prefix}” before and “{suffix}” behind each code</source>
        <translation>{how}, „{prefix}“ vor und „{suffix}“ hinter jedem Code</translation>
    </message>
    <message>
        <source>it tells the kind of each code</source>
        <translation>er nennt die Art jedes Codes</translation>
    </message>
    <message>
        <source>it is read already, {how}</source>
        <translation>er wird schon gelesen, {how}</translation>
    </message>
    <message>
        <source>it does not tell the kind of a code: switch its AIM identifiers on</source>
        <translation>er nennt die Art eines Codes nicht: seine AIM-Kennungen einschalten</translation>
    </message>
    <message>
        <source>{device} sends what makes no sense at {baud} baud. Scan the sheet again: {next} is tried now.</source>
        <translation>{device} sendet bei {baud} Baud nichts Lesbares. Das Blatt noch einmal scannen: jetzt wird {next} versucht.</translation>
    </message>
    <message>
        <source>The pairing sheet lies in {file}. Print it, and scan it with the new scanner.</source>
        <translation>Das Anlernblatt liegt in {file}. Drucken und mit dem neuen Scanner scannen.</translation>
    </message>
    <message>
        <source>The pairing sheet could not be written ({why}). Nothing changed; scan it from the screen.</source>
        <translation>Das Anlernblatt ließ sich nicht schreiben ({why}). Nichts geändert; vom Bildschirm scannen.</translation>
    </message>
    <message>
        <source>Pairing sheet</source>
        <translation>Anlernblatt</translation>
    </message>
    <message>
        <source>Open “Find a scanner” in the settings, then scan one of these with the new scanner. Both say the same.</source>
        <translation>In den Einstellungen „Scanner finden“ öffnen, dann eines davon mit dem neuen Scanner scannen. Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>Plug the scanner in, print the sheet, and scan it. The code below on the screen does as well.</source>
        <translation>Den Scanner anstecken, das Blatt drucken und scannen. Der Code unten auf dem Bildschirm tut es auch.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>{name}: {how}</source>
        <translation>{name}: {how}</translation>
    </message>
    <message>
        <source>Use it like this: {name}</source>
        <translation>So verwenden: {name}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>Not here yet: it comes by itself from the device that took it</source>
        <translation>Noch nicht hier: es kommt von selbst vom Gerät, das es aufgenommen hat</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht hier</translation>
    </message>
    <message>
        <source>Aim at it, then touch “Take it with the camera” once more. No code is scanned meanwhile.</source>
        <translation>Darauf zielen, dann „Mit der Kamera“ noch einmal berühren. Solange wird kein Code gescannt.</translation>
    </message>
    <message>
        <source>No camera is set up. Nothing changed; choose a picture file, or have a supervisor add a camera in the settings.</source>
        <translation>Es ist keine Kamera eingerichtet. Nichts geändert; eine Bilddatei wählen oder von der Aufsicht in den Einstellungen eine Kamera einrichten lassen.</translation>
    </message>
    <message>
        <source>The camera has shown no picture yet. Nothing changed; wait for it, then touch again.</source>
        <translation>Die Kamera hat noch kein Bild gezeigt. Nichts geändert; darauf warten, dann noch einmal berühren.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Several codes: aim or tap.</source>
        <translation>Mehrere Codes: zielen oder antippen.</translation>
    </message>
    <message>
        <source> Nothing changed</source>
        <translation> Nichts</translation>
    </message>
    <message>
        <source>{one} of {other}</source>
        <translation>{one} von {other}</translation>
    </message>
    <message>
        <source>{one} in {other}</source>
        <translation>{one} in {other}</translation>
    </message>
    <message>
        <source>{code} is no storeroom: a storeroom is an area, which groups bins</source>
        <translation>{code} ist kein Lagerraum: ein Lagerraum ist ein Bereich, der Fächer zusammenfasst</translation>
    </message>
    <message>
        <source>bin {bin} is not in storeroom {store}</source>
        <translation>Fach {bin} liegt nicht im Lagerraum {store}</translation>
    </message>
    <message>
        <source>maximum is below the minimum</source>
        <translation>maximum liegt unter dem minimum</translation>
    </message>
    <message>
        <source>{code} is neither a kit nor a device that holds parts</source>
        <translation>{code} ist weder ein Set noch ein Gerät, das Teile enthält</translation>
    </message>
    <message>
        <source>{code} is a kit itself; name its parts one by one</source>
        <translation>{code} ist selbst ein Set; seine Teile einzeln nennen</translation>
    </message>
    <message>
        <source>minimum is above the base level</source>
        <translation>minimum liegt über dem Grundbestand</translation>
    </message>
    <message>
        <source>pack “{text}” must be a GTIN, = and the units in it, such as 19506000134311=12</source>
        <translation>Packung „{text}“ muss eine GTIN, = und die Stückzahl darin sein, etwa 19506000134311=12</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>code {code} names item {item} already</source>
        <translation>Code {code} benennt schon Artikel {item}</translation>
    </message>
    <message>
        <source>{code} is the site itself</source>
        <translation>{code} ist der Standort selbst</translation>
    </message>
    <message>
        <source>order {order} line {line}</source>
        <translation>Bestellung {order} Zeile {line}</translation>
    </message>
    <message>
        <source>serials: item {item} is not tracked by serial number</source>
        <translation>serials: Artikel {item} wird nicht nach Seriennummern geführt</translation>
    </message>
    <message>
        <source>serial {serial} of order {order}</source>
        <translation>Seriennummer {serial} der Bestellung {order}</translation>
    </message>
    <message>
        <source>{column} is “{text}”, it must be one of {words}</source>
        <translation>{column} ist „{text}“, erlaubt ist eines von {words}</translation>
    </message>
    <message>
        <source>GTIN {code} has a wrong check digit or length</source>
        <translation>GTIN {code} hat eine falsche Prüfziffer oder Länge</translation>
    </message>
    <message>
        <source>{column}: {why}</source>
        <translation>{column}: {why}</translation>
    </message>
    <message>
        <source>{column} is “{text}”, it must be yes or no</source>
        <translation>{column} ist „{text}“, es muss yes oder no sein</translation>
    </message>
    <message>
        <source>{column} is “{text}”, it must be a whole number from {least} to {most}</source>
        <translation>{column} ist „{text}“, es muss eine ganze Zahl von {least} bis {most} sein</translation>
    </message>
    <message>
        <source>{column} is “{text}”, it must be an amount such as 7.40</source>
        <translation>{column} ist „{text}“, es muss ein Betrag wie 7.40 sein</translation>
    </message>
    <message>
        <source>{column} is “{text}”, it must be millimetres such as 38.1</source>
        <translation>{column} ist „{text}“, es müssen Millimeter wie 38.1 sein</translation>
    </message>
    <message>
        <source>acts names “{act}”, it must name some of {words}</source>
        <translation>acts nennt „{act}“, erlaubt sind {words}</translation>
    </message>
    <message>
        <source>rule {order}</source>
        <translation>Regel {order}</translation>
    </message>
    <message>
        <source>{rule} of the same scope</source>
        <translation>{rule} für denselben Bereich</translation>
    </message>
    <message>
        <source>item {item} is not tracked by serial number</source>
        <translation>Artikel {item} wird nicht nach Seriennummern geführt</translation>
    </message>
    <message>
        <source>container {code}</source>
        <translation>Behälter {code}</translation>
    </message>
    <message>
        <source>container {code} is known with another type</source>
        <translation>Behälter {code} ist mit einer anderen Art bekannt</translation>
    </message>
    <message>
        <source>container {code} stands in {place} already</source>
        <translation>Behälter {code} steht schon in {place}</translation>
    </message>
    <message>
        <source>{kind} cannot stand in {place} ({outer}): only higher ranks hold other containers</source>
        <translation>{kind} kann nicht in {place} ({outer}) stehen: nur höhere Ränge halten andere Behälter</translation>
    </message>
    <message>
        <source>serial {serial} of {item}</source>
        <translation>Seriennummer {serial} von {item}</translation>
    </message>
    <message>
        <source>serial {serial} of {item} is in stock already, in {place}</source>
        <translation>Seriennummer {serial} von {item} ist schon im Bestand, in {place}</translation>
    </message>
    <message>
        <source>tag {tag}</source>
        <translation>Etikett {tag}</translation>
    </message>
    <message>
        <source>tag {tag} is on another unit already</source>
        <translation>Etikett {tag} ist schon an einer anderen Einheit</translation>
    </message>
    <message>
        <source>serial {serial} of {item} is on another unit already</source>
        <translation>Seriennummer {serial} von {item} ist schon an einer anderen Einheit</translation>
    </message>
    <message>
        <source>location is empty, and item {item} has no default location</source>
        <translation>location ist leer, und Artikel {item} hat keinen Standardplatz</translation>
    </message>
    <message>
        <source>item {item} is not tracked by lot</source>
        <translation>Artikel {item} wird nicht nach Chargen geführt</translation>
    </message>
    <message>
        <source>lot {lot} of {item}</source>
        <translation>Charge {lot} von {item}</translation>
    </message>
    <message>
        <source>lot {lot} of {item} is known to expire on {day}</source>
        <translation>für Charge {lot} von {item} ist {day} als Ablauf bekannt</translation>
    </message>
    <message>
        <source>status {code} is not known</source>
        <translation>Status {code} ist nicht bekannt</translation>
    </message>
    <message>
        <source>status {code} follows from where stock is, it cannot be set</source>
        <translation>Status {code} folgt daraus, wo Bestand ist; er lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>serial {serial} is one unit, the quantity must be 1</source>
        <translation>Seriennummer {serial} ist eine Einheit, die Menge muss 1 sein</translation>
    </message>
    <message>
        <source>{code} stands there already with another quantity; count it instead</source>
        <translation>{code} steht dort schon mit einer anderen Menge; stattdessen zählen</translation>
    </message>
    <message>
        <source>item {item} is not kept in stock</source>
        <translation>Artikel {item} wird nicht im Bestand geführt</translation>
    </message>
    <message>
        <source>tracking is {tracking}, {code} of {item} is tracked by {kind}</source>
        <translation>tracking ist {tracking}, {code} von {item} wird nach {kind} geführt</translation>
    </message>
    <message>
        <source>handle is {code}, it must be {own}</source>
        <translation>handle ist {code}, es muss {own} sein</translation>
    </message>
    <message>
        <source>container {code} does not stand in {place} but in {where}</source>
        <translation>Behälter {code} steht nicht in {place}, sondern in {where}</translation>
    </message>
    <message>
        <source>serial {serial} is in stock already, in {place}</source>
        <translation>Seriennummer {serial} ist schon im Bestand, in {place}</translation>
    </message>
    <message>
        <source>{whole}.{cents}</source>
        <translation>{whole},{cents}</translation>
    </message>
    <message>
        <source>The program was closed while they were sent</source>
        <translation>Das Programm wurde beim Senden beendet</translation>
    </message>
    <message>
        <source>{printer} was not given the labels, by a fault inside the app ({why}). They are kept and tried again; call for help.</source>
        <translation>{printer} bekam die Etiketten nicht, durch einen Fehler in der App ({why}). Sie bleiben und werden erneut versucht; holen Sie Hilfe.</translation>
    </message>
    <message>
        <source>Labels are being laid out</source>
        <translation>Etiketten werden gesetzt</translation>
    </message>
    <message>
        <source>Being stopped</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Letters that cannot be printed stand there as {box}: {letters}</source>
        <translation>Zeichen, die nicht gedruckt werden können, stehen dort als {box}: {letters}</translation>
    </message>
    <message>
        <source>{said} · {lacking}</source>
        <translation>{said} · {lacking}</translation>
    </message>
    <message>
        <source>Touch it, or scan or type its code or a piece of its name</source>
        <translation>Berühren, oder den Code scannen oder tippen, auch ein Stück des Namens</translation>
    </message>
    <message>
        <source>No vendor is called “{text}”, by code or by name. Nothing changed; type another piece of it, or touch one.</source>
        <translation>Kein Lieferant heißt „{text}“, weder mit Code noch mit Namen. Nichts geändert; ein anderes Stück davon tippen oder einen berühren.</translation>
    </message>
    <message>
        <source>{code} is no vendor. Nothing changed; say first which vendor it is, then scan the goods.</source>
        <translation>{code} ist kein Lieferant. Nichts geändert; zuerst sagen, welcher Lieferant es ist, dann die Ware scannen.</translation>
    </message>
    <message>
        <source>{name} is out of use. Nothing changed; choose another vendor.</source>
        <translation>{name} ist außer Gebrauch. Nichts geändert; einen anderen Lieferanten wählen.</translation>
    </message>
    <message>
        <source>The disk is full. What could not be written did not happen; make room on it, then do it again.</source>
        <translation>Die Festplatte ist voll. Was nicht geschrieben werden konnte, ist nicht geschehen; Platz schaffen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. What could not be written did not happen; see to its rights, then do it again.</source>
        <translation>In den Datenordner kann nicht geschrieben werden. Was nicht geschrieben werden konnte, ist nicht geschehen; seine Rechte prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The disk does not read or write. What could not be written did not happen; see to the disk, then do it again.</source>
        <translation>Die Festplatte liest oder schreibt nicht. Was nicht geschrieben werden konnte, ist nicht geschehen; die Festplatte prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>{printer} does not go on printing; pages left: {left}. Look at its paper and whether it is switched on.</source>
        <translation>{printer} druckt nicht weiter; Seiten, die noch fehlen: {left}. Papier nachsehen und ob er eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Merging of {code}</source>
        <translation>Zusammenführung von {code}</translation>
    </message>
    <message>
        <source>Mailed to {to}</source>
        <translation>Per Mail an {to} gesendet</translation>
    </message>
    <message>
        <source>The mail server {host} does not answer ({why}). Look at the network and at the mail settings.</source>
        <translation>Der Mailserver {host} antwortet nicht ({why}). Netz und Mail-Einstellungen nachsehen.</translation>
    </message>
    <message>
        <source>The mail server {host} does not know this user or password. Correct them in the settings.</source>
        <translation>Der Mailserver {host} kennt diesen Benutzer oder dieses Passwort nicht. In den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>The mail server does not take mail to {to} ({why}). Correct the address at the vendor and send again.</source>
        <translation>Der Mailserver nimmt keine Mail an {to} ({why}). Die Adresse beim Lieferanten berichtigen und noch einmal senden.</translation>
    </message>
    <message>
        <source>The mail server {host} did not take the mail ({why}). Look at the mail settings.</source>
        <translation>Der Mailserver {host} hat die Mail nicht angenommen ({why}). Mail-Einstellungen nachsehen.</translation>
    </message>
    <message>
        <source>The mail server {host} offers no safe connection ({why}). Nothing was sent; choose another way in the settings.</source>
        <translation>Der Mailserver {host} bietet keine sichere Verbindung ({why}). Nichts wurde gesendet; in den Einstellungen einen anderen Weg wählen.</translation>
    </message>
    <message>
        <source>A password is never sent without encryption. Choose STARTTLS or TLS in the mail settings, or take the user out.</source>
        <translation>Ein Passwort wird nie unverschlüsselt gesendet. In den Mail-Einstellungen STARTTLS oder TLS wählen oder den Benutzer herausnehmen.</translation>
    </message>
    <message>
        <source>The mail cannot be read from the disk ({file}: {why}). Nothing was sent; send it again from its order, and drop this.</source>
        <translation>Die Mail ist nicht von der Platte lesbar ({file}: {why}). Nichts wurde gesendet; senden Sie sie von ihrer Bestellung aus erneut und verwerfen Sie diese.</translation>
    </message>
    <message>
        <source>Mails wait: {count}. {why}</source>
        <translation>Mails warten: {count}. {why}</translation>
    </message>
    <message>
        <source>A mail that waited cannot be read from the disk ({file}) and was not sent. Send it again from its order, and drop this.</source>
        <translation>Eine wartende Mail ist nicht von der Platte lesbar ({file}) und wurde nicht gesendet. Senden Sie sie von ihrer Bestellung aus erneut und verwerfen Sie diese.</translation>
    </message>
    <message>
        <source>The warehouse is not open yet. Nothing was sent; try again in a moment.</source>
        <translation>Das Lager ist noch nicht geöffnet. Nichts wurde gesendet; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The mail could not be kept ({why}). Nothing was sent; correct it and try again.</source>
        <translation>Die Mail konnte nicht aufbewahrt werden ({why}). Nichts wurde gesendet; berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A mail to {to} is on its way. Look whether it arrives.</source>
        <translation>Eine Mail an {to} ist unterwegs. Nachsehen, ob sie ankommt.</translation>
    </message>
    <message>
        <source>It has {length} characters, {most} are the most. Shorten it.</source>
        <translation>Es hat {length} Zeichen, höchstens {most} sind möglich. Kürzer fassen.</translation>
    </message>
    <message>
        <source>Two people have taken the same step, and do not agree about what came of it. What the first one did holds; drop this, or put right by hand what is wrong.</source>
        <translation>Zwei haben denselben Schritt getan und sind sich über das Ergebnis nicht einig. Was der Erste getan hat, gilt; verwerfen Sie dies, oder berichtigen Sie von Hand, was nicht stimmt.</translation>
    </message>
</context>
</TS>
