"""Reference values of the regression tests. Needs numpy, pandas, statsmodels 0.15."""
import json
import numpy as np
import statsmodels.api as sm
from statsmodels.stats.oaxaca import OaxacaBlinder

rows = []
state = 12345
def draw():
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state / 2**31
for at in range(240):
    group = 1 if draw() < 0.45 else 0
    scope = int(draw() * 4 + 0.8 * group) % 4
    level = int(draw() * 3)
    employer = at % 31
    shock = (employer % 7 - 3) * 0.05
    pay = 11.2 + 0.12 * group + 0.08 * scope + 0.2 * level + shock + (draw() - 0.5) * (0.2 + 0.2 * scope)
    rows.append([group, scope, int(level == 1), int(level == 2), employer, round(pay, 6)])
data = np.array(rows, dtype=float)
y, employer = data[:, 5], data[:, 4].astype(int)
X = sm.add_constant(data[:, [0, 1, 2, 3]])
hc1 = sm.OLS(y, X).fit(cov_type='HC1')
cr1 = sm.OLS(y, X).fit(cov_type='cluster', cov_kwds={'groups': employer})
split = OaxacaBlinder(y, sm.add_constant(data[:, [0, 1, 2, 3]]), 1, hasconst=True)
two = split.two_fold(two_fold_type='pooled')
print(json.dumps({
    'rows': rows,
    'coefficients': list(hc1.params), 'hc1': list(hc1.bse), 'cr1': list(cr1.bse), 'rSquared': hc1.rsquared,
    'oaxaca': {'unexplained': two.params[0], 'explained': two.params[1], 'gap': two.params[2]},
}))
