const MOST = 3;
const LONGEST = 200;

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + same,
        ),
      );
    }
    previous = current;
  }
  return previous[right.length];
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Up to three candidates that a mistyped name may have meant, nearest first:
 * equal but for letter case or for a part of the path left out, then by the
 * number of changed letters. Empty when nothing is near.
 *
 * @param options - the name as it was typed, and the names there are
 */
export function nearestNames(options: {
  name: string;
  candidates: readonly string[];
}): string[] {
  const name = options.name.trim().toLowerCase().slice(0, LONGEST);
  if (name === '') {
    return [];
  }
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(options.candidates)) {
    const other = candidate.toLowerCase().slice(0, LONGEST);
    const sameEnd = lastSegment(other) === lastSegment(name);
    const distance = sameEnd ? 1 : editDistance(name, other);
    const tolerated = Math.max(2, Math.floor(other.length / 3));
    if (distance <= tolerated) {
      near.push({ candidate, distance: other === name ? 0 : distance });
    }
  }
  return near
    .sort((left, right) => left.distance - right.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
