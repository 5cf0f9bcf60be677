// RUN: maestro-opt %s --verify-diagnostics --split-input-file

// expected-error @below {{objective has no metric; there are cycles, energy, edp [O1]}}
#o1 = #dataflow.optimality<objective = [], closed = proven, points = 1>

// -----

// expected-error @below {{objective has edp twice [O1]}}
#o1 = #dataflow.optimality<objective = [edp, edp], closed = proven, points = 1>

// -----

// expected-error @below {{expected one of [cycles, energy, edp] for what a search makes small, got: speed}}
// expected-error @below {{failed to parse Dataflow_OptimalityAttr parameter 'objective'}}
#o1 = #dataflow.optimality<objective = [speed], closed = proven, points = 1>

// -----

// expected-error @below {{within bounds the first objective, energy [O2]}}
// expected-error @below {{share must be a finite number of at least 0: -0.5 [O2]}}
// expected-error @below {{lower_bound of energy must be at most best: 4.0 > 3.0 [O2]}}
// expected-error @below {{best must be at most most: 3.0 > 2.0 [O2]}}
#o2 = #dataflow.optimality<objective = [energy], within = <energy, share = -0.5, best = 3, lower_bound = 4, most = 2>,
  closed = proven, points = 1>

// -----

// expected-error @below {{value must be a finite number of at least 0: -1.0 [O3]}}
// expected-error @below {{lower_bound must be at most value: 0.0 > -1.0 [O3]}}
#o3 = #dataflow.optimality<objective = [edp], value = -1, closed = sampled, points = 1>

// -----

// (200 - 150) / 200 = 0.25
// expected-error @below {{gap must be 0.25 between 150.0 and 200.0: 0.5 [O3]}}
#o3 = #dataflow.optimality<objective = [edp], value = 200, lower_bound = 150, gap = 0.5, closed = sampled, points = 1>

// -----

// expected-error @below {{a search that is proven leaves no gap: 0.25 [O4]}}
#o4 = #dataflow.optimality<objective = [edp], value = 200, lower_bound = 150, gap = 0.25, closed = proven, points = 1>

// -----

// expected-error @below {{to be one of: enumerated, proven, sampled, uncountable, point_limit, time_limit, interrupted}}
// expected-error @below {{failed to parse Dataflow_OptimalityAttr parameter 'closed'}}
#o4 = #dataflow.optimality<objective = [edp], closed = surely, points = 1>

// -----

// expected-error @below {{points must be a number of at least 1: 0 [O5]}}
// expected-error @below {{evaluated must be at least 0: -3 [O5]}}
#o5 = #dataflow.optimality<objective = [edp], closed = proven, points = 0, evaluated = -3>

// -----

// expected-error @below {{expected a number of points [O5]}}
// expected-error @below {{failed to parse Dataflow_OptimalityAttr parameter 'points'}}
#o5 = #dataflow.optimality<objective = [edp], closed = proven, points = many>

// -----

// expected-error @below {{attribute 'dataflow.optimality' must be an #dataflow.optimality: "5.0"}}
module attributes {dataflow.optimality = "5.0"} {}
