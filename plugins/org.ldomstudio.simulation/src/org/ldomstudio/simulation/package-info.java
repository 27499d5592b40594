// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Simulate migrations of guest domains: numbers in, numbers out. Everything is bytes, seconds, bytes per second and
 * cores.
 *
 * <p>{@link org.ldomstudio.simulation.MigrationSimulator} runs a {@link org.ldomstudio.simulation.Scenario}. It has no
 * clock, no randomness and no threads of its own and uses {@code StrictMath} for transcendental functions; things that
 * happen at the same instant are ordered by serial number. So the same scenario gives the same bits everywhere. Bad
 * numbers are no errors: NaN and negative amounts count as 0, amounts above 1e18 as 1e18, limits above 1e18 as none.
 *
 * <h2>The model</h2>
 *
 * <p>A migration is set-up, live rounds, a suspended last pass and fixed parts. Round 1 sends the memory M less what
 * was never touched, round n what was dirtied in round n - 1 (S1: Clark et al., NSDI 2005). Between events all rates
 * are constant, so every integral is exact and there is no time step. Events: start, end of a part, end of a round,
 * change of the workload's phase, of background traffic or of cores, deadline, cancellation.
 *
 * <ul>
 * <li><b>Dirtying</b> per write class, u the guest's speed: linear d' = r u up to W (AVG of S4: Akoush et al., MASCOTS
 * 2010; S5: Liu et al., HPDC 2011), exponential d' = r u (1 - d / W) (uniform random writes), a measured concave curve
 * (S9: predict_migration.py), or recorded volumes (HIST of S4). A phase change keeps the dirty bytes of a class by its
 * name; what does not fit stays dirty without a class.
 * <li><b>Rates</b> x on the wire by max-min progressive filling: for each link sum x &lt;= C - B; for each host, source
 * and target in one sum, sum (x / rho) / q &lt;= cores, 1 / q = 1 / q_copy + 1 / q_compress + rho / q_crypt; own limits
 * of operator and threads. Only the component of coupled migrations around a change is filled again.
 * <li><b>Stop rules</b> after each round (S2, S3: Xen; S8: QEMU 7.2): {@link org.ldomstudio.simulation.StopRule}.
 * <li><b>Suspension</b> = stop + rho D / x + devices + resume, D the residue.
 * <li><b>Speed</b> u = (1 - theta)(1 - s_io) - sigma; theta by throttling (S8), s_io lost virtual I/O while the source
 * host is full, sigma = (D_n / P) t_fault / (T_n vCPUs), the round's average. Overhead = integral of 1 - u.
 * <li><b>Limit of the residue</b> of a guest that does not converge: D = W (1 + W0(-a e^-a) / a) for one exponential
 * class, a = r / R &gt; 1; for others the largest D with D = dirty(T(D)), by bisection.
 * </ul>
 *
 * <h2>What is assumed</h2>
 *
 * <table border="1">
 * <caption>Assumptions, none of them documented for Oracle VM Server for SPARC</caption>
 * <tr><th>Assumption</th><th>Where it acts</th></tr>
 * <tr><td>Links give equal shares on the wire (as TCP does, roughly)</td><td>max-min filling</td></tr>
 * <tr><td>Other traffic goes first</td><td>{@link org.ldomstudio.simulation.Link}</td></tr>
 * <tr><td>Unsent and dirty pages of a class are independent: their union is q + d - q d / W</td>
 * <td>deadlines, {@code cutRounds}</td></tr>
 * <tr><td>Which pages are skipped is planned for the rest of the round at each change of rate, phase or speed, as if
 * turns were spread evenly over it</td><td>{@code skipRedirtied}</td></tr>
 * <tr><td>Faults and lost I/O leave at least 5 % of the speed; throttling may take more</td><td>guest speed</td></tr>
 * <tr><td>Fewer than a millionth of an expected dirty page is an empty dirty set</td><td>end of pre-copy</td></tr>
 * <tr><td>Throttling counts high rounds anew after each step (as the source of S8 does)</td>
 * <td>{@link org.ldomstudio.simulation.Throttle}</td></tr>
 * <tr><td>A round after the first is needed only because the guest writes, so its time counts as limited by the
 * guest</td>
 * <td>{@link org.ldomstudio.simulation.Bottleneck}</td></tr>
 * <tr><td>A guest that only repeats itself, when nothing around it can change any more (or everything periodic was seen
 * twice), never converges</td><td>{@link org.ldomstudio.simulation.Outcome#NOT_CONVERGING}</td></tr>
 * </table>
 *
 * <p>Bounds, so that nothing hangs: 100,000 live rounds for one migration (10,000 with noise), 1e8 simulated seconds,
 * 1,000,000 events and 1,000 for each activity.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.ldomstudio.simulation;
