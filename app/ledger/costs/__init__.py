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
- An undone line gives back, or takes out, exactly what it had taken or brought; what others have used of it meanwhile is taken of
  what there is, and what cannot come out even is price difference.
- A corrected price revalues what is left of a delivery; the share of what is gone is price difference.
"""
