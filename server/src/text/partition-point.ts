/**
 * The index of the first item for which `holds` is false, and the length when there is none; found by
 * bisection. The items must be in such an order that `holds` is true up to there and false behind
 * (as for `std::partition_point` of C++).
 */
export function partitionPoint<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
