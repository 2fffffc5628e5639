"""What stock has cost: moving average and first-in-first-out side by side, in whole minor units, in the site's order.

Sources: Stock and incoming (average price on every receipt, FIFO by package); DESIGN.md section 4, Costs, and I10.

Costed stock of an item at a site is what stands in real places and on *unexplained*, which is negative. A movement line inside
costs nothing; one across is a receipt or an issue. A serial is one unit of measure. What is divided is rounded to the nearest
minor unit (a half to the even one), and what that leaves over stays where it was divided: all sums are exact.

- A receipt makes a *layer*. Bulk and lots of an item share one pool: by average an issue takes its part of the pool's value; by
  first-in-first-out it takes the oldest layers. A serial has a layer of its own, and leaves at what that holds by both methods.
- What is issued beyond the pool goes at the item's average and is *owed*, in quantity and value; what next comes in pays it back,
  and what that cost more or less is *price difference*. A serial issued without a layer owes for itself.
- The item's average is that of its pool; without a pool, of all of it; without any, the last there was; else the catalogue's price.
- A receipt is worth what it says. Else from the vendor: the price of the order line, the catalogue's price, the average. From a
  count: the average. Out of *converted*: what the operation has put in, by quantity where that was the same item, else by price.
  From elsewhere, and for a serial also from a count: what it had left with; else the average.
- An undone issue gives back exactly what it had taken. Of an undone receipt goes out, by both methods, what is left of its
  delivery at what that brought; what others have used of it meanwhile goes out of what there is: of the oldest layers, and at
  the average of the rest. By first-in-first-out stock is then worth what the other deliveries have cost. By average, which
  tells none from another once they are mixed, the issues since have gone at the mixed price, and stay so: what was booked has
  been reported, and is never edited. What cannot come out even is price difference. The undo is itself a line at its place in
  the site's order, so that books and a replay in that order are equal to the minor unit.
- A receipt that arrives behind the fence of a count brings nothing in, and so costs nothing: what it brought has been counted,
  and came in with the count, at the average of then; where the count found no more than the books had, it is what was missing,
  and gone. In a replay in the site's order it is the same, whenever it arrives. The late movement is told; whoever wants stock
  at the price of that delivery corrects the count's layer, which is listed as any other.
- A corrected price revalues what is left of a delivery; the share of what is gone is price difference.
"""
