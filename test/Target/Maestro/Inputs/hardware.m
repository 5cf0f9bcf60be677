num_pes: 16
l1_size_cstr: 100
noc_bw_cstr: 8
