type Rectangle = { x: number; y: number; width: number; height: number };

/** Less than this of a window's width cannot be grasped, px. */
const GRASP = 120;
/** The frame that systems let stand above the screen, and the least of the title bar that must be seen, px. */
const ABOVE = 8;
const TITLE_BAR = 40;

/** A screen may have been unplugged since: at least a title bar's worth must be reachable on one of those there are. */
export function isOnScreen(bounds: Rectangle, workAreas: readonly Rectangle[]): boolean {
  return workAreas.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const isBarSeen = bounds.y >= area.y - ABOVE && bounds.y < area.y + area.height - TITLE_BAR;
    return width > GRASP && isBarSeen;
  });
}
