a %.o: ; @echo x
