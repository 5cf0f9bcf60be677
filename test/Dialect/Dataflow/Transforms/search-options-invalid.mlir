// Options that name nothing, or contradict each other.
// DEFINE: %{search} = not maestro-opt %s -o /dev/null
// RUN: %{search} --dataflow-search=objective=cycles,speed 2>&1 | FileCheck %s --check-prefix=OBJECTIVE
// OBJECTIVE: search-options-invalid.mlir:{{[0-9]+}}:1: error: unknown objective: 'speed'; there are cycles, energy, edp [O1]
// RUN: %{search} --dataflow-search=objective=edp,cycles,edp 2>&1 | FileCheck %s --check-prefix=TWICE
// TWICE: error: objective is there twice: edp [O1]
// RUN: %{search} --dataflow-search=within=cycles:5 2>&1 | FileCheck %s --check-prefix=WITHIN
// WITHIN: error: within: 'cycles:5'; use a metric and a share of its best value from 0% to 1000000%, such as cycles:5%; metrics are cycles, energy, edp [O2]
// RUN: %{search} --dataflow-search="objective=energy within=energy:5%" 2>&1 | FileCheck %s --check-prefix=SAME
// SAME: error: within: energy:5% bounds the first objective, energy, which is made as small as can be anyway; bound another one [O2]
// RUN: %{search} --dataflow-search=strategy=best 2>&1 | FileCheck %s --check-prefix=STRATEGY
// STRATEGY: Cannot find option named 'best'
// RUN: %{search} --dataflow-search=sizes=some 2>&1 | FileCheck %s --check-prefix=SIZES
// SIZES: Cannot find option named 'some'
// RUN: %{search} --dataflow-search=seed=7 2>&1 | FileCheck %s --check-prefix=SEED
// SEED: error: seed: 7 is for strategy=random, where points are drawn
// RUN: %{search} --dataflow-search=time-limit=-1 2>&1 | FileCheck %s --check-prefix=TIME
// TIME: error: time-limit must be a number of seconds from 0 to 10^9: -1
// RUN: %{search} --dataflow-search=points=-1 2>&1 | FileCheck %s --check-prefix=POINTS
// POINTS: points option: '-1' value invalid
// RUN: %{search} --dataflow-search=mapping=nothing 2>&1 | FileCheck %s --check-prefix=MAPPING
// MAPPING: error: unknown mapping: nothing; there is no such symbol, and the library has
// RUN: %{search} --dataflow-search=accelerator=nothing 2>&1 | FileCheck %s --check-prefix=ACCELERATOR
// ACCELERATOR: error: unknown accelerator: nothing; the library has
// RUN: %{search} --dataflow-search=element-bits=0 2>&1 | FileCheck %s --check-prefix=BITS
// BITS: error: element bits: '0'; use a number from 1 to 65536 [P4]

// A function cannot hold what is found.
// RUN: %{search} --pass-pipeline="builtin.module(func.func(dataflow-search))" 2>&1 | FileCheck %s --check-prefix=FUNCTION
// FUNCTION: error: dataflow-search writes mappings as symbols, which 'func.func' cannot hold: run it on a module

module {
  func.func @f(%a: tensor<4x1xi8>, %b: tensor<1x1xi8>, %c: tensor<4x1xi8>) -> tensor<4x1xi8> {
    %0 = linalg.matmul ins(%a, %b : tensor<4x1xi8>, tensor<1x1xi8>) outs(%c : tensor<4x1xi8>) -> tensor<4x1xi8>
    return %0 : tensor<4x1xi8>
  }
}
