/**
 * Finds who has to approve a request.
 *
 * @param options - Path of the requested organizational unit, and the
 * configured approvals. The longest path that is the unit or stands above it
 * decides; `Root` stands above everything.
 * @returns Entity reference of the group; `undefined` when nobody has to.
 */
export function findApprovalGroup(options: {
  organizationalUnit: string;
  approvals: { organizationalUnit: string; group: string }[];
}): string | undefined {
  const { organizationalUnit, approvals } = options;
  const depthOf = (path: string) =>
    path === 'Root' ? 0 : path.split('/').length;
  const [closest] = approvals
    .filter(
      ({ organizationalUnit: path }) =>
        path === 'Root' || `${organizationalUnit}/`.startsWith(`${path}/`),
    )
    .sort(
      (a, b) => depthOf(b.organizationalUnit) - depthOf(a.organizationalUnit),
    );
  return closest?.group;
}
